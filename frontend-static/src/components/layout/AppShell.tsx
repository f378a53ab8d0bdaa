'use client';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, type ReactNode } from 'react';
import { CloseIcon, MenuIcon } from '@/components/ui/icons';
import { HomeLink } from './HomeLink';
import { MainNav } from './MainNav';
import { SkipLink } from './SkipLink';

interface AppShellProps {
  /** What can be gone back to: it takes the room between navigation and foot, and scrolls by itself. */
  readonly recent: ReactNode;
  /** What stands at the foot of the sidebar: who is signed in. */
  readonly account: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page behind the sign-in: a sidebar where there is room, a drawer where there is not. */
export function AppShell({ recent, account, children }: AppShellProps) {
  const drawer = useRef<HTMLDialogElement>(null);
  const path = usePathname();
  useEffect(() => drawer.current?.close(), [path]);

  return (
    <div className="flex h-dvh flex-col md:flex-row">
      <SkipLink />
      <aside aria-label="Sidebar" className="hidden w-64 shrink-0 flex-col border-r border-line bg-surface p-4 md:flex">
        <HomeLink />
        <MainNav />
        <Scroller>{recent}</Scroller>
        {account}
      </aside>
      <header className="flex items-center justify-between border-b border-line bg-surface px-4 py-2 md:hidden">
        <HomeLink />
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => drawer.current?.showModal()}
          className="grid size-11 place-items-center rounded-field hover:bg-sunken"
        >
          <MenuIcon />
          <span className="sr-only">Open the menu</span>
        </button>
      </header>
      <dialog
        ref={drawer}
        aria-label="Menu"
        onClick={(event) => event.target instanceof Element && event.target.closest('a') && drawer.current?.close()}
        className="m-0 h-dvh max-h-none w-72 max-w-[85vw] flex-col border-r border-line bg-surface p-4 text-ink backdrop:bg-ink/40 open:flex md:hidden"
      >
        <div className="flex items-center justify-between">
          <HomeLink />
          <button type="button" onClick={() => drawer.current?.close()} className="grid size-11 place-items-center rounded-field hover:bg-sunken">
            <CloseIcon />
            <span className="sr-only">Close the menu</span>
          </button>
        </div>
        <MainNav />
        <Scroller>{recent}</Scroller>
        {account}
      </dialog>
      <main id="main" tabIndex={-1} className="min-h-0 min-w-0 flex-1 outline-none">
        {children}
      </main>
    </div>
  );
}

function Scroller({ children }: { readonly children: ReactNode }) {
  return <div className="-mx-2 mt-4 mb-2 min-h-0 flex-1 overflow-y-auto px-2">{children}</div>;
}
