import Link from 'next/link';
import { buttonStyle } from '@/components/ui/button-style';
import { PlusIcon } from '@/components/ui/icons';
import type { Agent } from '@/lib/api/types';
import { paths } from '@/lib/paths';

interface ChatHeaderProps {
  readonly agent: Agent;
  readonly title: string | undefined;
  readonly fresh: boolean;
}

export function ChatHeader({ agent, title, fresh }: ChatHeaderProps) {
  return (
    <div className="flex min-h-16 items-center justify-between gap-3 border-b border-line px-4 py-2 sm:px-6">
      <div className="min-w-0">
        <h1 className="truncate text-lg">{agent.name}</h1>
        {title && <p className="truncate text-sm text-soft">{title}</p>}
      </div>
      <div className="flex shrink-0 items-center gap-1">
        <Link href={paths.agent(agent.id)} prefetch={false} className={buttonStyle('plain', 'px-3')}>
          Details
        </Link>
        {!fresh && (
          <Link href={paths.chat(agent.id)} prefetch={false} className={buttonStyle('quiet', 'px-3')}>
            <PlusIcon /> New<span className="sr-only"> conversation</span>
          </Link>
        )}
      </div>
    </div>
  );
}
