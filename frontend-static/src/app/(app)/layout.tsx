import type { ReactNode } from 'react';
import { RequireSession } from '@/features/auth/RequireSession';
import { EarlyShell } from './EarlyShell';

export default function AppLayout({ children }: { readonly children: ReactNode }) {
  return (
    <RequireSession>
      <EarlyShell>{children}</EarlyShell>
    </RequireSession>
  );
}
