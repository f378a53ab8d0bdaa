import Link from 'next/link';
import { Badge } from '@/components/ui/Badge';
import type { Agent } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { typeName } from './type-names';

export function AgentCard({ agent }: { readonly agent: Agent }) {
  return (
    <article className="relative flex h-full flex-col rounded-card border border-line bg-surface p-5 shadow-card transition-colors focus-within:border-accent hover:border-accent">
      <div className="mb-3 flex items-start justify-between gap-3">
        <h2 className="text-lg wrap-anywhere">
          <Link href={paths.chat(agent.id)} prefetch={false} className="no-underline after:absolute after:inset-0 after:rounded-card">
            {agent.name}
          </Link>
        </h2>
        <Badge>{typeName(agent.agent_type)}</Badge>
      </div>
      <p className="line-clamp-3 text-soft wrap-anywhere">{agent.description || 'No description yet.'}</p>
      <div className="mt-auto flex items-center justify-between gap-3 pt-4 text-sm">
        <p className="min-w-0 truncate text-soft">{toolCount(agent.tools.length)}</p>
        <Link
          href={paths.agent(agent.id)}
          prefetch={false}
          className="relative z-10 inline-flex min-h-8 items-center rounded-field font-medium text-accent underline-offset-4 hover:underline"
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
