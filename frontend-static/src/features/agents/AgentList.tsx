'use client';
import Link from 'next/link';
import { Page } from '@/components/layout/Page';
import { Button } from '@/components/ui/Button';
import { buttonStyle } from '@/components/ui/button-style';
import { Failure } from '@/components/ui/Failure';
import { PlusIcon } from '@/components/ui/icons';
import { Loading, Skeleton } from '@/components/ui/Skeleton';
import { useAgents } from '@/lib/hooks/useAgents';
import { paths } from '@/lib/paths';
import { AgentCard } from './AgentCard';
import { NoAgents } from './NoAgents';

const grid = 'grid gap-4 sm:grid-cols-2 xl:grid-cols-3';

export function AgentList() {
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useAgents();
  const agents = data?.pages.flatMap((page) => page.data) ?? [];
  const newAgent = (
    <Link href={paths.createAgent} className={buttonStyle()}>
      <PlusIcon /> New agent
    </Link>
  );

  return (
    <Page title="Your agents" actions={agents.length > 0 && newAgent} wide>
      {isPending && <AgentSkeletons />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && agents.length === 0 && <NoAgents />}
      <ul className={grid}>
        {agents.map((agent) => (
          <li key={agent.id}>
            <AgentCard agent={agent} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <div className="mt-8 flex justify-center">
          <Button kind="quiet" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Load more
          </Button>
        </div>
      )}
    </Page>
  );
}

function AgentSkeletons() {
  return (
    <div className={grid}>
      <Loading what="your agents" />
      {['first', 'second', 'third'].map((name) => (
        <Skeleton key={name} className="h-44 rounded-card" />
      ))}
    </div>
  );
}
