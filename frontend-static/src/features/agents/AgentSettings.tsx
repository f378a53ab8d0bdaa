'use client';
import Link from 'next/link';
import { Page } from '@/components/layout/Page';
import { buttonStyle } from '@/components/ui/button-style';
import { Failure } from '@/components/ui/Failure';
import type { Agent } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { ArchivedNote } from './ArchivedNote';
import { EditAgent } from './EditAgent';
import { EndOfAgent } from './EndOfAgent';
import { FormSkeleton } from './FormSkeleton';
import { OneAgent } from './OneAgent';
import { useChoices } from './useChoices';

const lead = 'What you save here holds from the next message on, in every conversation.';

export function AgentSettings() {
  return (
    <OneAgent title="Agent settings" lead={lead} skeleton={<FormSkeleton />}>
      {(agent) => <Settings agent={agent} />}
    </OneAgent>
  );
}

function Settings({ agent }: { readonly agent: Agent }) {
  const { choices, failed } = useChoices();
  const back = (
    <Link href={paths.agent(agent.id)} className={buttonStyle('quiet')}>
      Back to the agent
    </Link>
  );
  return (
    <Page title={`${agent.name}: settings`} lead={lead} actions={back}>
      {agent.archived_at !== null && <ArchivedNote agent={agent} />}
      {failed && <Failure error={failed.error} onRetry={() => void failed.refetch()} />}
      {agent.archived_at === null && choices && <EditAgent agent={agent} choices={choices} />}
      {!choices && !failed && <FormSkeleton />}
      <EndOfAgent agent={agent} />
    </Page>
  );
}
