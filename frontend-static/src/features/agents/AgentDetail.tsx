'use client';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Page } from '@/components/layout/Page';
import { Badge } from '@/components/ui/Badge';
import { buttonStyle } from '@/components/ui/button-style';
import { Failure } from '@/components/ui/Failure';
import { ChatIcon } from '@/components/ui/icons';
import { Loading, Skeleton } from '@/components/ui/Skeleton';
import type { Agent } from '@/lib/api/types';
import { useAgentId } from '@/lib/hooks/useAgentId';
import { useAgent } from '@/lib/hooks/useAgents';
import { useTitle } from '@/lib/hooks/useTitle';
import { useTools } from '@/lib/hooks/useTools';
import { paths } from '@/lib/paths';
import { typeName } from './type-names';

export function AgentDetail() {
  const id = useAgentId();
  return id === undefined ? <DetailSkeleton /> : <LoadedDetail key={id} id={id} />;
}

function LoadedDetail({ id }: { readonly id: string }) {
  const { data: agent, error, refetch } = useAgent(id);
  useTitle(agent?.name);
  if (error) {
    return (
      <Page title="Agent">
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  return agent ? <Detail agent={agent} /> : <DetailSkeleton />;
}

function Detail({ agent }: { readonly agent: Agent }) {
  const known = new Map(useTools().data?.data.map((tool) => [tool.id, tool.name]));
  const chat = (
    <Link href={paths.chat(agent.id)} className={buttonStyle()}>
      <ChatIcon /> Chat
    </Link>
  );
  return (
    <Page title={agent.name} actions={chat}>
      <Badge>{typeName(agent.agent_type)}</Badge>
      {agent.description && <p className="mt-4 text-lg wrap-anywhere text-soft">{agent.description}</p>}
      <dl className="mt-8 divide-y divide-line rounded-card border border-line bg-surface">
        <Fact name="Model">{agent.model_id}</Fact>
        <Fact name="Tools">{agent.tools.length === 0 ? 'None' : agent.tools.map((tool) => known.get(tool) ?? tool).join(', ')}</Fact>
        <Fact name="Instructions">{agent.instructions.length === 0 ? 'None of its own' : <Instructions lines={agent.instructions} />}</Fact>
        <Fact name="Created">
          <time dateTime={agent.created_at}>{new Date(agent.created_at).toLocaleDateString(undefined, { dateStyle: 'long' })}</time>
        </Fact>
      </dl>
    </Page>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="gap-4 px-5 py-4 sm:grid sm:grid-cols-4">
      <dt className="font-medium">{name}</dt>
      <dd className="col-span-3 wrap-anywhere text-soft">{children}</dd>
    </div>
  );
}

function Instructions({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}

function DetailSkeleton() {
  return (
    <Page title="Agent">
      <Loading what="the agent" />
      <Skeleton className="h-64 rounded-card" />
    </Page>
  );
}
