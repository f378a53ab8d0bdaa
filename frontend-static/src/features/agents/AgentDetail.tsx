'use client';
import Link from 'next/link';
import { Page } from '@/components/layout/Page';
import { Badge } from '@/components/ui/Badge';
import { buttonStyle } from '@/components/ui/button-style';
import { ChatIcon } from '@/components/ui/icons';
import { Loading, Skeleton } from '@/components/ui/Skeleton';
import type { Agent } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { AgentActions } from './AgentActions';
import { AgentFacts } from './AgentFacts';
import { AgentSessions } from './AgentSessions';
import { ArchivedNote } from './ArchivedNote';
import { OneAgent } from './OneAgent';
import { typeName } from './type-names';

export function AgentDetail() {
  return (
    <OneAgent title="Agent" skeleton={<DetailSkeleton />}>
      {(agent) => <Detail agent={agent} />}
    </OneAgent>
  );
}

function DetailSkeleton() {
  return (
    <>
      <Loading what="the agent" />
      <Skeleton className="h-64 rounded-card" />
    </>
  );
}

function Detail({ agent }: { readonly agent: Agent }) {
  const answers = agent.archived_at === null && agent.is_active;
  const actions = (
    <div className="flex flex-wrap items-center gap-2">
      {answers && (
        <Link href={paths.chat(agent.id)} className={buttonStyle()}>
          <ChatIcon /> Chat
        </Link>
      )}
      <Link href={paths.agentSettings(agent.id)} className={buttonStyle('quiet')}>
        Settings
      </Link>
      <AgentActions agent={agent} />
    </div>
  );
  return (
    <Page title={agent.name} actions={actions}>
      {agent.archived_at !== null && <ArchivedNote agent={agent} />}
      <div className="flex gap-2">
        <Badge>{typeName(agent.agent_type)}</Badge>
        {!agent.is_active && <Badge>Switched off</Badge>}
      </div>
      {agent.description && <p className="mt-4 text-lg wrap-anywhere text-soft">{agent.description}</p>}
      <AgentFacts agent={agent} />
      <AgentSessions agentId={agent.id} />
    </Page>
  );
}
