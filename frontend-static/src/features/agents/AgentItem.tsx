'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { ActionMenu } from '@/components/ui/ActionMenu';
import { Problem } from '@/lib/api/problem';
import type { Agent } from '@/lib/api/types';
import { useArchiveAgent, useCloneAgent, useUnarchiveAgent } from '@/lib/hooks/useAgents';
import { paths } from '@/lib/paths';
import { AgentCard } from './AgentCard';
import { Archived } from './Archived';

/** One agent of the list, and what can be done with it. An archived one leaves its place only with the next list. */
export function AgentItem({ agent }: { readonly agent: Agent }) {
  const router = useRouter();
  const archive = useArchiveAgent(agent.id);
  const restore = useUnarchiveAgent(agent.id);
  const copy = useCloneAgent(agent.id);
  const menu = useRef<HTMLButtonElement>(null);
  const away = useRef(false);
  const archived = archive.isPending || archive.isSuccess;
  const refused = archive.error ?? copy.error;

  useEffect(() => {
    if (!archived && away.current) menu.current?.focus();
    away.current = archived;
  }, [archived]);

  function bringBack(): void {
    restore.mutate(undefined, { onSuccess: archive.reset });
  }

  if (archived) {
    return <Archived name={agent.name} busy={archive.isPending || restore.isPending} error={restore.error} onUndo={bringBack} />;
  }
  return (
    <li className="flex flex-col">
      <AgentCard
        agent={agent}
        menu={
          <ActionMenu
            ref={menu}
            label={`Actions for ${agent.name}`}
            actions={[
              { name: 'Settings', act: () => router.push(paths.agentSettings(agent.id)) },
              { name: 'Make a copy', act: () => !copy.isPending && copy.mutate(undefined, { onSuccess: ({ id }) => router.push(paths.agentSettings(id)) }) },
              { name: 'Archive', act: () => archive.mutate() },
            ]}
          />
        }
      />
      {refused && (
        <p role="alert" className="px-2 py-1 text-sm text-danger">
          {Problem.of(refused).detail}
        </p>
      )}
    </li>
  );
}
