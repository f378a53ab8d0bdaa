'use client';
import Link from 'next/link';
import { Button } from '@/components/ui/Button';
import { Failure } from '@/components/ui/Failure';
import { Loading, Skeleton } from '@/components/ui/Skeleton';
import type { Session } from '@/lib/api/types';
import { useAgentSessions } from '@/lib/hooks/useAgents';
import { paths } from '@/lib/paths';

/** The conversations with an agent, latest first. */
export function AgentSessions({ agentId }: { readonly agentId: string }) {
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useAgentSessions(agentId);
  const sessions = data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <section aria-labelledby="conversations" className="mt-12">
      <h2 id="conversations" className="mb-3 text-xl">
        Conversations
      </h2>
      {isPending && <SessionSkeletons />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && sessions.length === 0 && <p className="text-soft">Nothing has been said to it yet.</p>}
      {sessions.length > 0 && (
        <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface">
          {sessions.map((session) => (
            <li key={session.id}>
              <SessionLink session={session} />
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button kind="quiet" className="mt-4" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
    </section>
  );
}

function SessionLink({ session }: { readonly session: Session }) {
  const { agent_id, id, title, message_count: messages, last_message_at: at } = session;
  return (
    <Link
      href={paths.chat(agent_id, id)}
      prefetch={false}
      className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 px-5 py-3 no-underline hover:bg-sunken focus-visible:-outline-offset-3"
    >
      <span className="min-w-0 font-medium wrap-anywhere">{title}</span>
      <span className="text-sm text-soft">
        {messages === 1 ? '1 message' : `${messages} messages`}, <time dateTime={at}>{new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' })}</time>
      </span>
    </Link>
  );
}

function SessionSkeletons() {
  return (
    <div className="space-y-2">
      <Loading what="its conversations" />
      <Skeleton className="h-12" />
      <Skeleton className="h-12" />
    </div>
  );
}
