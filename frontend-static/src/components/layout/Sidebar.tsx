'use client';
import { useEffect, useId, type ReactNode } from 'react';
import { SidebarIcon } from '@/components/ui/icons';
import { Shown, useSidebarShown } from '@/lib/hooks/useShown';
import { usePreference } from '@/lib/preferences';
import { HomeLink } from './HomeLink';
import { MainNav } from './MainNav';
import { SearchButton } from './SearchButton';

interface SidebarProps {
  readonly recent: ReactNode;
  readonly account: ReactNode;
  readonly onSearch: () => void;
}

/** What stands beside the pages where there is room; folded, only its icons do, and that is kept. */
export function Sidebar({ recent, account, onSearch }: SidebarProps) {
  const [state, setState] = usePreference('sidebar');
  const open = state === 'open';
  const id = useId();
  const shown = useSidebarShown();
  useEffect(() => {
    document.documentElement.dataset.sidebar = state;
  }, [state]);

  return (
    <aside id={id} aria-label="Sidebar" data-open={open} className={`hidden shrink-0 flex-col border-r border-line bg-surface md:flex ${open ? 'w-64 p-4' : 'w-16 items-center px-2 py-4'}`}>
      <div className="flex items-center justify-between">
        {open && <HomeLink />}
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          title={open ? 'Fold the sidebar' : 'Unfold the sidebar'}
          onClick={() => setState(open ? 'closed' : 'open')}
          className="grid size-11 place-items-center rounded-field text-soft hover:bg-sunken hover:text-ink"
        >
          <SidebarIcon />
          <span className="sr-only">{open ? 'Fold the sidebar' : 'Unfold the sidebar'}</span>
        </button>
      </div>
      <SearchButton compact={!open} onSearch={onSearch} />
      <MainNav compact={!open} />
      {open && (
        <Shown value={shown}>
          <div className="-mx-2 mt-4 mb-2 min-h-0 flex-1 overflow-y-auto px-2">{recent}</div>
          {account}
        </Shown>
      )}
    </aside>
  );
}
