'use client';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { ActionMenu } from '@/components/ui/ActionMenu';
import { Problem } from '@/lib/api/problem';
import type { Agent } from '@/lib/api/types';
import { useArchiveAgent, useCloneAgent, useUnarchiveAgent } from '@/lib/hooks/useAgents';
import { paths } from '@/lib/paths';

/** What can be done with an agent from its own page. */
export function AgentActions({ agent }: { readonly agent: Agent }) {
  const router = useRouter();
  const menu = useRef<HTMLButtonElement>(null);
  const copy = useCloneAgent(agent.id);
  const archive = useArchiveAgent(agent.id);
  const restore = useUnarchiveAgent(agent.id);
  const refused = copy.error ?? archive.error ?? restore.error;
  const end = agent.archived_at === null ? { name: 'Archive', act: () => archive.mutate() } : { name: 'Bring back', act: () => restore.mutate() };
  return (
    <div className="relative">
      <ActionMenu
        ref={menu}
        label={`More actions for ${agent.name}`}
        actions={[
          { name: 'Make a copy', act: () => !copy.isPending && copy.mutate(undefined, { onSuccess: ({ id }) => router.push(paths.agentSettings(id)) }) },
          end,
        ]}
      />
      {refused && (
        <p role="alert" className="absolute top-full right-0 w-60 text-right text-sm text-danger">
          {Problem.of(refused).detail}
        </p>
      )}
    </div>
  );
}
