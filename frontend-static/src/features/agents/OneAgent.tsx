'use client';
import type { ReactNode } from 'react';
import { Page } from '@/components/layout/Page';
import { Failure } from '@/components/ui/Failure';
import { Loading, Skeleton } from '@/components/ui/Skeleton';
import type { Agent } from '@/lib/api/types';
import { useAgentId } from '@/lib/hooks/useAgentId';
import { useAgent } from '@/lib/hooks/useAgents';
import { useTitle } from '@/lib/hooks/useTitle';

interface OneAgentProps {
  readonly title: string;
  readonly children: (agent: Agent) => ReactNode;
}

/** The agent that the address names, once it is there. */
export function OneAgent({ title, children }: OneAgentProps) {
  const id = useAgentId();
  return id === undefined ? <AgentSkeleton title={title} /> : <Loaded key={id} id={id} title={title} show={children} />;
}

interface LoadedProps {
  readonly id: string;
  readonly title: string;
  readonly show: OneAgentProps['children'];
}

function Loaded({ id, title, show }: LoadedProps) {
  const { data: agent, error, refetch } = useAgent(id);
  useTitle(agent?.name);
  if (agent) return show(agent);
  if (!error) return <AgentSkeleton title={title} />;
  return (
    <Page title={title}>
      <Failure error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

function AgentSkeleton({ title }: { readonly title: string }) {
  return (
    <Page title={title}>
      <Loading what="the agent" />
      <Skeleton className="h-64 rounded-card" />
    </Page>
  );
}
