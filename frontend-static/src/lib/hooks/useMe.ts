'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { currentUser, updateUser } from '@/lib/api/users';

const queryKey = ['me'] as const;

/** Who is signed in. */
export function useMe(enabled = true) {
  return useQuery({ queryKey, queryFn: ({ signal }) => currentUser(signal), staleTime: Infinity, enabled });
}

export function useChangeMe() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: updateUser, onSuccess: (me) => queries.setQueryData(queryKey, me) });
}
