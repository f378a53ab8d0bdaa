import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/Badge';
import type { Agent } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { typeName } from './type-names';

interface AgentCardProps {
  readonly agent: Agent;
  /** What can be done with the agent. */
  readonly menu: ReactNode;
}

export function AgentCard({ agent, menu }: AgentCardProps) {
  return (
    <article className="relative flex h-full flex-col rounded-card border border-line bg-surface p-5 shadow-card transition-colors focus-within:border-accent hover:border-accent">
      <div className="mb-2 flex items-start justify-between gap-2">
        <h2 className="py-1.5 text-lg wrap-anywhere">
          <Link href={paths.chat(agent.id)} prefetch={false} className="no-underline after:absolute after:inset-0 after:rounded-card">
            {agent.name}
          </Link>
        </h2>
        <div className="relative z-10 -mt-1 -mr-2 has-aria-expanded:z-20 md:mt-0">{menu}</div>
      </div>
      <p className="line-clamp-3 text-soft wrap-anywhere">{agent.description || 'No description yet.'}</p>
      <div className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 pt-4 text-sm">
        <Badge>{typeName(agent.agent_type)}</Badge>
        {!agent.is_active && <Badge>Switched off</Badge>}
        <p className="text-soft">{toolCount(agent.tools.length)}</p>
        <Link
          href={paths.agent(agent.id)}
          prefetch={false}
          className="relative z-10 ml-auto inline-flex min-h-8 items-center rounded-field font-medium text-accent underline-offset-4 hover:underline"
        >
          Details<span className="sr-only"> of {agent.name}</span>
        </Link>
      </div>
    </article>
  );
}

function toolCount(count: number): string {
  if (count === 0) return 'No tools';
  return count === 1 ? '1 tool' : `${count} tools`;
}
