'use client';
import { useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import type { AgentFilter } from '@/lib/api/agents';
import { paths } from '@/lib/paths';
import { useAppDispatch, useAppSelector } from '@/store/store';
import { filtered, left, selectFilter } from './agents-slice';
import { addressOf, filterOf } from './filter-address';

/** The filter of the list, kept in the page's address: back, reload and a shared link bring it again. */
export function useAgentFilter() {
  const dispatch = useAppDispatch();
  const filter = useAppSelector(selectFilter);
  const address = useSearchParams().toString();

  useEffect(() => {
    // The window's address is newer than the router's while somebody changes it quickly.
    dispatch(filtered(filterOf(window.location.search)));
  }, [address, dispatch]);
  useEffect(() => () => void dispatch(left()), [dispatch]);

  function change(next: AgentFilter, how: 'push' | 'replace' = 'push'): void {
    const clean = filterOf(addressOf(next));
    dispatch(filtered(clean));
    window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', paths.agents + addressOf(clean));
  }

  return { filter, change };
}
