'use client';
import { usePathname } from 'next/navigation';
import { useHydrated } from './useHydrated';

/** The agent in the address. One exported page serves all agents, so the id is unknown until hydration. */
export function useAgentId(): string | undefined {
  const path = usePathname();
  const hydrated = useHydrated();
  return hydrated ? decodeURIComponent(path.split('/')[2] ?? '') : undefined;
}
