'use client';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  archiveAgent,
  cloneAgent,
  createAgent,
  getAgent,
  listAgents,
  listAgentSessions,
  listAgentTypes,
  purgeAgent,
  unarchiveAgent,
  updateAgent,
  type AgentFilter,
} from '@/lib/api/agents';
import type { Agent, AgentChanges, NewAgent } from '@/lib/api/types';

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

/** Changes an agent from the version that was seen. */
export function useUpdateAgent(id: string) {
  const store = useStoreAgent();
  return useMutation({
    mutationFn: ({ version, changes }: { version: number; changes: AgentChanges }) => updateAgent(id, version, changes),
    onSuccess: store,
  });
}

/** Copies an agent; the same click never makes two copies. */
export function useCloneAgent(id: string) {
  const store = useStoreAgent();
  return useMutation({ mutationFn: () => cloneAgent(id, crypto.randomUUID()), onSuccess: store });
}

/** Removes an agent for ever, and what was said to it. */
export function usePurgeAgent(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => purgeAgent(id),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: one(id), refetchType: 'none' });
      void queries.invalidateQueries({ queryKey: lists });
      void queries.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
}

/** Archives an agent. Lists that are on show keep it, so that it can be brought back from its place. */
export function useArchiveAgent(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => archiveAgent(id),
    onMutate: () => {
      const seen = queries.getQueryData<Agent>(one(id));
      if (seen) queries.setQueryData<Agent>(one(id), { ...seen, archived_at: new Date().toISOString() });
      return seen;
    },
    onError: (_error, _nothing, seen) => seen && queries.setQueryData(one(id), seen),
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

/** The conversations with one agent, latest first. */
export function useAgentSessions(id: string) {
  return useInfiniteQuery({
    queryKey: ['sessions', 'agent', id],
    queryFn: ({ pageParam, signal }) => listAgentSessions(id, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
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
