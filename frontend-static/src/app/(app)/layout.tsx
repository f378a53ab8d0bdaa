import type { ReactNode } from 'react';
import { AppShell } from '@/components/layout/AppShell';
import { Account } from '@/features/auth/Account';
import { RequireSession } from '@/features/auth/RequireSession';
import { Recent } from './Recent';

export default function AppLayout({ children }: { readonly children: ReactNode }) {
  return (
    <RequireSession>
      <AppShell recent={<Recent />} account={<Account />}>
        {children}
      </AppShell>
    </RequireSession>
  );
}
