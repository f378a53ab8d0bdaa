import { Suspense, type ReactNode } from 'react';
import { Splash } from '@/components/layout/Splash';
import { RequireSession } from '@/features/auth/RequireSession';
import { Shell } from './parts';

export default function AppLayout({ children }: { readonly children: ReactNode }) {
  return (
    <RequireSession>
      <Suspense fallback={<Splash />}>
        <Shell>{children}</Shell>
      </Suspense>
    </RequireSession>
  );
}
