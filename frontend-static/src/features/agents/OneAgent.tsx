'use client';
import { useDeferredValue, type ReactNode } from 'react';
import { Page } from '@/components/layout/Page';
import { Failure } from '@/components/ui/Failure';
import type { Agent } from '@/lib/api/types';
import { useAgentId } from '@/lib/hooks/useAgentId';
import { useAgent } from '@/lib/hooks/useAgents';
import { useTitle } from '@/lib/hooks/useTitle';

interface OneAgentProps {
  readonly title: string;
  readonly lead?: string | undefined;
  /** What stands there until then. */
  readonly skeleton: ReactNode;
  readonly children: (agent: Agent) => ReactNode;
}

/** The agent that the address names, once it is there. */
export function OneAgent(props: OneAgentProps) {
  const id = useAgentId();
  return id === undefined ? <Waiting {...props} /> : <Loaded key={id} id={id} {...props} />;
}

function Loaded({ id, ...props }: OneAgentProps & { readonly id: string }) {
  const { data, error, refetch } = useAgent(id);
  const agent = useDeferredValue(data); // what shows it is made between frames
  useTitle(agent?.name);
  if (agent) return props.children(agent);
  if (!error) return <Waiting {...props} />;
  return (
    <Page title={props.title}>
      <Failure error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

function Waiting({ title, lead, skeleton }: OneAgentProps) {
  return (
    <Page title={title} lead={lead}>
      {skeleton}
    </Page>
  );
}
