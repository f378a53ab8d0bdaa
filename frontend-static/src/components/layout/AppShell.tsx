'use client';
import type { ReactNode } from 'react';
import { Drawer } from './Drawer';
import { HomeLink } from './HomeLink';
import { MainNav } from './MainNav';
import { SearchButton, useSearchKey } from './SearchButton';
import { Sidebar } from './Sidebar';
import { SkipLink } from './SkipLink';

interface AppShellProps {
  /** What can be gone back to: it takes the room between navigation and foot, and scrolls by itself. */
  readonly recent: ReactNode;
  /** What stands at the foot of the sidebar: who is signed in. */
  readonly account: ReactNode;
  readonly onSearch: () => void;
  readonly children: ReactNode;
}

/** The frame of every page behind the sign-in: a sidebar where there is room, a drawer where there is not. */
export function AppShell({ recent, account, onSearch, children }: AppShellProps) {
  useSearchKey(onSearch);
  return (
    <div className="flex h-dvh flex-col md:flex-row">
      <SkipLink />
      <Sidebar recent={recent} account={account} onSearch={onSearch} />
      <header className="flex items-center border-b border-line bg-surface px-4 py-2 md:hidden">
        <HomeLink />
        <span className="flex-1" />
        <SearchButton compact onSearch={onSearch} />
        <Drawer>
          <MainNav />
          <div className="-mx-2 mt-4 mb-2 min-h-0 flex-1 overflow-y-auto px-2">{recent}</div>
          {account}
        </Drawer>
      </header>
      <main id="main" tabIndex={-1} className="min-h-0 min-w-0 flex-1 outline-none">
        {children}
      </main>
    </div>
  );
}
