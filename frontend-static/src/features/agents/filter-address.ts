import type { AgentFilter } from '@/lib/api/agents';
import { isTypeId } from './type-names';

export type AgentSort = NonNullable<AgentFilter['sort']>;

/** The orders of the list; the first one needs no word in the address. */
export const sorts: Readonly<Record<AgentSort, string>> = {
  created_at: 'Newest first',
  updated_at: 'Last changed first',
  name: 'Name, A to Z',
};

/** The filter that an address names; what it does not understand is left out. */
export function filterOf(address: string): AgentFilter {
  const search = new URLSearchParams(address);
  const q = search.get('q')?.trim().slice(0, 100);
  const type = search.get('type');
  const sort = search.get('sort');
  return {
    ...(q && { q }),
    ...(isTypeId(type) && { agent_type: type }),
    ...(isSort(sort) && sort !== 'created_at' && { sort }),
  };
}

/** The address of a filter: the opposite of {@link filterOf}. */
export function addressOf({ q, agent_type, sort }: AgentFilter): string {
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  if (agent_type) search.set('type', agent_type);
  if (sort && sort !== 'created_at') search.set('sort', sort);
  return search.size === 0 ? '' : `?${search.toString()}`;
}

export function isSort(text: string | null): text is AgentSort {
  return text !== null && Object.hasOwn(sorts, text);
}
