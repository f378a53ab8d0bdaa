'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Page } from '@/components/layout/Page';
import { Failure } from '@/components/ui/Failure';
import { useCreateAgent } from '@/lib/hooks/useAgents';
import { paths } from '@/lib/paths';
import { AgentForm } from './AgentForm';
import { emptyDraft, newAgentOf, type AgentDraft } from './agent-rules';
import { forgetDraft, keepDraft, keptDraft } from './draft-store';
import { FormSkeleton } from './FormSkeleton';
import { presetTools } from './preset-tools';
import { Restored } from './Restored';
import { useChoices, type Choices } from './useChoices';

export function CreateAgent() {
  const { choices, failed } = useChoices();
  return (
    <Page title="New agent" lead="Give it a name and say how it should work. All of it can be changed later.">
      {failed && <Failure error={failed.error} onRetry={() => void failed.refetch()} />}
      {choices && <NewAgentForm choices={choices} />}
      {!choices && !failed && <FormSkeleton />}
    </Page>
  );
}

const place = 'new';

function NewAgentForm({ choices }: { readonly choices: Choices }) {
  const router = useRouter();
  const create = useCreateAgent();
  const [base] = useState<AgentDraft>(() => ({ ...emptyDraft, tools: presetTools(choices.types.find(isFirst), choices.tools) }));
  const [kept, setKept] = useState(() => keptDraft(place));
  const key = useRef(kept?.key ?? crypto.randomUUID());

  function keep(values: AgentDraft): void {
    key.current = crypto.randomUUID();
    keepDraft(place, { values, base, key: key.current });
  }

  async function submit(draft: AgentDraft): Promise<void> {
    const { id } = await create.mutateAsync({ agent: newAgentOf(draft), key: key.current });
    forgetDraft(place);
    router.push(paths.chat(id));
  }

  function startOver(): void {
    forgetDraft(place);
    key.current = crypto.randomUUID();
    setKept(undefined);
  }

  return (
    <>
      {kept && <Restored onDiscard={startOver} />}
      <AgentForm
        key={kept ? 'kept' : 'fresh'}
        choices={choices}
        initial={kept?.values ?? base}
        action="Create agent"
        cancel={paths.agents}
        onDraft={keep}
        onSubmit={submit}
      />
    </>
  );
}

function isFirst({ id }: { readonly id: string }): boolean {
  return id === emptyDraft.agent_type;
}
