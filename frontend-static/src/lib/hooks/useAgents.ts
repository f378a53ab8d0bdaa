'use client';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  archiveAgent,
  cloneAgent,
  createAgent,
  getAgent,
  listAgents,
  listAgentTypes,
  unarchiveAgent,
  type AgentFilter,
} from '@/lib/api/agents';
import type { Agent, NewAgent } from '@/lib/api/types';

const lists = ['agents', 'list'] as const;
const one = (id: string) => ['agents', id] as const;

/** The agents that a filter lets through; while it is not known, nothing is asked for. */
export function useAgents(filter: AgentFilter | undefined) {
  return useInfiniteQuery({
    queryKey: [...lists, filter],
    queryFn: ({ pageParam, signal }) => listAgents(filter ?? {}, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    enabled: filter !== undefined,
  });
}

export function useAgent(id: string) {
  return useQuery({ queryKey: one(id), queryFn: ({ signal }) => getAgent(id, signal) });
}

export function useCreateAgent() {
  const store = useStoreAgent();
  return useMutation({
    mutationFn: ({ agent, key }: { agent: NewAgent; key: string }) => createAgent(agent, key),
    onSuccess: store,
  });
}

/** Copies an agent; the same click never makes two copies. */
export function useCloneAgent(id: string) {
  const store = useStoreAgent();
  return useMutation({ mutationFn: () => cloneAgent(id, crypto.randomUUID()), onSuccess: store });
}

/** Archives an agent. Lists that are on show keep it, so that it can be brought back from its place. */
export function useArchiveAgent(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => archiveAgent(id),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: one(id) });
      return queries.invalidateQueries({ queryKey: lists, refetchType: 'none' });
    },
  });
}

export function useUnarchiveAgent(id: string) {
  const store = useStoreAgent();
  return useMutation({ mutationFn: () => unarchiveAgent(id), onSuccess: store });
}

export function useAgentTypes() {
  return useQuery({ queryKey: ['agent-types'], queryFn: ({ signal }) => listAgentTypes(signal), staleTime: Infinity });
}

/** Takes up what the API answered about an agent; lists are fetched again. */
function useStoreAgent() {
  const queries = useQueryClient();
  return (agent: Agent) => {
    queries.setQueryData(one(agent.id), agent);
    return queries.invalidateQueries({ queryKey: lists });
  };
}
