import { Suspense, type ReactNode } from 'react';
import { RequireSession, Shell } from '@/app/client';
import { Splash } from '@/components/layout/Splash';

export default function AppLayout({ children }: { readonly children: ReactNode }) {
  return (
    <RequireSession>
      <Suspense fallback={<Splash />}>
        <Shell>{children}</Shell>
      </Suspense>
    </RequireSession>
  );
}
