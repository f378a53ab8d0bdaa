'use client';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createAgent, getAgent, listAgents, listAgentTypes } from '@/lib/api/agents';

export function useAgents() {
  return useInfiniteQuery({
    queryKey: ['agents', 'list'],
    queryFn: ({ pageParam, signal }) => listAgents(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

export function useAgent(id: string) {
  return useQuery({ queryKey: ['agents', id], queryFn: ({ signal }) => getAgent(id, signal) });
}

export function useCreateAgent() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: createAgent,
    onSuccess: (agent) => {
      queries.setQueryData(['agents', agent.id], agent);
      return queries.invalidateQueries({ queryKey: ['agents', 'list'] });
    },
  });
}

export function useAgentTypes() {
  return useQuery({ queryKey: ['agent-types'], queryFn: ({ signal }) => listAgentTypes(signal), staleTime: Infinity });
}
