import type { ReactNode } from 'react';
import { AuthFrame } from '@/components/layout/AuthFrame';
import { WhenSignedIn } from '@/features/auth/WhenSignedIn';

export default function AuthLayout({ children }: { readonly children: ReactNode }) {
  return (
    <AuthFrame>
      <WhenSignedIn />
      {children}
    </AuthFrame>
  );
}
