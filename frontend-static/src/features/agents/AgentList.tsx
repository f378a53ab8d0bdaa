'use client';
import Link from 'next/link';
import { Suspense, useRef } from 'react';
import { Page } from '@/components/layout/Page';
import { Button } from '@/components/ui/Button';
import { buttonStyle } from '@/components/ui/button-style';
import { Failure } from '@/components/ui/Failure';
import { PlusIcon } from '@/components/ui/icons';
import { Loading, Skeleton } from '@/components/ui/Skeleton';
import { useAgents } from '@/lib/hooks/useAgents';
import { paths } from '@/lib/paths';
import { AgentFilters } from './AgentFilters';
import { AgentItem } from './AgentItem';
import { FilterOfAddress } from './FilterOfAddress';
import { NoAgents } from './NoAgents';
import { NoMatch } from './NoMatch';
import { useAgentFilter } from './useAgentFilter';

const grid = 'grid gap-4 sm:grid-cols-2 xl:grid-cols-3';

export function AgentList() {
  const { filter, change } = useAgentFilter();
  const { data, error, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useAgents(filter);
  const agents = data?.pages.flatMap((page) => page.data) ?? [];
  const narrowed = filter?.q !== undefined || filter?.agent_type !== undefined;
  const settled = data !== undefined && !isPlaceholderData;
  const nothing = settled && agents.length === 0;
  const filters = useRef<HTMLDivElement>(null);

  function clear(): void {
    change({ sort: filter?.sort });
    filters.current?.querySelector('input')?.focus();
  }

  const newAgent = (
    <Link href={paths.createAgent} className={buttonStyle()}>
      <PlusIcon /> New agent
    </Link>
  );

  return (
    <Page title="Your agents" actions={(agents.length > 0 || narrowed) && newAgent} wide>
      <Suspense>
        <FilterOfAddress />
      </Suspense>
      {filter && data && !(nothing && !narrowed) && <AgentFilters ref={filters} filter={filter} onFilter={change} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!settled && !error && agents.length === 0 && <AgentSkeletons />}
      {nothing && (narrowed ? <NoMatch filter={filter ?? {}} onClear={clear} /> : <NoAgents />)}
      {narrowed && settled && <Count agents={agents.length} more={hasNextPage} />}
      <ul className={`${grid} ${isPlaceholderData ? 'opacity-60' : ''}`} aria-busy={isPlaceholderData}>
        {agents.map((agent) => (
          <AgentItem key={agent.id} agent={agent} />
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

/** Says to those who cannot see it how much was found. */
function Count({ agents, more }: { readonly agents: number; readonly more: boolean }) {
  return (
    <p role="status" className="sr-only">
      {agents === 1 ? '1 agent' : `${agents} agents`} found{more && ', and there are more'}.
    </p>
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
