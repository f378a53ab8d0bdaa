'use client';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, type ReactNode } from 'react';
import { CloseIcon, MenuIcon } from '@/components/ui/icons';
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
  const drawer = useRef<HTMLDialogElement>(null);
  const path = usePathname();
  useEffect(() => drawer.current?.close(), [path]);
  useSearchKey(onSearch);

  return (
    <div className="flex h-dvh flex-col md:flex-row">
      <SkipLink />
      <Sidebar recent={recent} account={account} onSearch={onSearch} />
      <header className="flex items-center border-b border-line bg-surface px-4 py-2 md:hidden">
        <HomeLink />
        <span className="flex-1" />
        <SearchButton compact onSearch={onSearch} />
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
        onClick={(event) => isWayOut(event.target, drawer.current) && drawer.current?.close()}
        className="m-0 h-dvh max-h-none w-72 max-w-[85vw] flex-col border-r border-line bg-surface p-4 text-ink backdrop:bg-black/45 open:flex md:hidden"
      >
        <div className="flex items-center justify-between">
          <HomeLink />
          <button type="button" onClick={() => drawer.current?.close()} className="grid size-11 place-items-center rounded-field hover:bg-sunken">
            <CloseIcon />
            <span className="sr-only">Close the menu</span>
          </button>
        </div>
        <MainNav />
        <div className="-mx-2 mt-4 mb-2 min-h-0 flex-1 overflow-y-auto px-2">{recent}</div>
        {account}
      </dialog>
      <main id="main" tabIndex={-1} className="min-h-0 min-w-0 flex-1 outline-none">
        {children}
      </main>
    </div>
  );
}

/** A link leads out of the drawer, and so does what is around it. */
function isWayOut(target: EventTarget, drawer: HTMLDialogElement | null): boolean {
  return target === drawer || (target instanceof Element && target.closest('a') !== null);
}
