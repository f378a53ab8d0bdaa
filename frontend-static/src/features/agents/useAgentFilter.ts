'use client';
import type { AgentFilter } from '@/lib/api/agents';
import { paths } from '@/lib/paths';
import { useAppDispatch, useAppSelector } from '@/store/store';
import { filtered, selectFilter } from './agents-slice';
import { addressOf, filterOf } from './filter-address';

/** The filter of the list, kept in the page's address: back, reload and a shared link bring it again. See `FilterOfAddress`. */
export function useAgentFilter() {
  const dispatch = useAppDispatch();
  const filter = useAppSelector(selectFilter);

  function change(next: AgentFilter, how: 'push' | 'replace' = 'push'): void {
    const clean = filterOf(addressOf(next));
    dispatch(filtered(clean));
    window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', paths.agents + addressOf(clean));
  }

  return { filter, change };
}
