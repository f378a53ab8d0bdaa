import type { ReactNode } from 'react';
import { AppShell } from '@/components/layout/AppShell';
import { Account } from '@/features/auth/Account';
import { RequireSession } from '@/features/auth/RequireSession';

export default function AppLayout({ children }: { readonly children: ReactNode }) {
  return (
    <RequireSession>
      <AppShell account={<Account />}>{children}</AppShell>
    </RequireSession>
  );
}
