'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listAgents } from '@/lib/api/agents';
import { Problem } from '@/lib/api/problem';
import { listSessions } from '@/lib/api/sessions';
import { useDebounced } from '@/lib/hooks/useDebounced';
import { paths } from '@/lib/paths';
import { prefer, usePreference } from '@/lib/preferences';

/** Something that can be found: choosing it goes somewhere, or does something at once. */
export interface Result {
  readonly id: string;
  readonly icon: 'conversation' | 'agent' | 'action';
  readonly label: string;
  readonly detail?: string;
  readonly choose: string | (() => void);
}

export interface ResultGroup {
  readonly name: string;
  readonly results: readonly Result[];
}

/** How long typing has to rest before it is looked for. */
const rest = 200;

/** What fits the text: conversations, agents and actions; without a text the latest of each. */
export function useResults(text: string) {
  const q = useDebounced(text.trim(), rest);
  const common = { placeholderData: keepPreviousData, staleTime: 0 } as const;
  const sessions = useQuery({
    ...common,
    queryKey: ['sessions', 'found', q],
    queryFn: ({ signal }) => listSessions({ limit: q === '' ? 5 : 10, ...(q && { q }) }, signal),
  });
  const agents = useQuery({
    ...common,
    queryKey: ['agents', 'found', q],
    queryFn: ({ signal }) => listAgents(q === '' ? {} : { q }, null, signal),
  });
  const error = sessions.error ?? agents.error;

  const groups: ResultGroup[] = [
    {
      name: q === '' ? 'Recent conversations' : 'Conversations',
      results: (sessions.data?.data ?? []).map(({ id, agent_id, title }) => ({ id, icon: 'conversation', label: title, choose: paths.chat(agent_id, id) })),
    },
    {
      name: 'New chat with',
      results: (agents.data?.data ?? []).slice(0, 5).map(({ id, name, description }) => ({
        id,
        icon: 'agent',
        label: name,
        detail: description ?? '',
        choose: paths.chat(id),
      })),
    },
    { name: 'Actions', results: useActions().filter(({ label }) => label.toLowerCase().includes(q.toLowerCase())) },
  ];
  return {
    groups: groups.filter((group) => group.results.length > 0),
    settled: text.trim() === q && !sessions.isFetching && !agents.isFetching,
    failure: error === null ? undefined : Problem.of(error).detail,
  };
}

const themes = { light: 'Use the light theme', dark: 'Use the dark theme', system: 'Use the theme of this device' } as const;

function useActions(): readonly Result[] {
  const [theme] = usePreference('theme');
  const others = (['light', 'dark', 'system'] as const).filter((name) => name !== theme);
  return [
    { id: 'new-agent', icon: 'action', label: 'New agent', choose: paths.createAgent },
    { id: 'agents', icon: 'action', label: 'All agents', choose: paths.agents },
    { id: 'settings', icon: 'action', label: 'Settings', choose: paths.settings },
    ...others.map((name): Result => ({ id: `theme-${name}`, icon: 'action', label: themes[name], choose: () => prefer('theme', name) })),
  ];
}
