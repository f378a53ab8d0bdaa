'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { getAgent } from '@/lib/api/agents';
import { Problem } from '@/lib/api/problem';
import type { Agent } from '@/lib/api/types';
import { useUpdateAgent } from '@/lib/hooks/useAgents';
import { paths } from '@/lib/paths';
import { AgentForm } from './AgentForm';
import { changedFields, changesOf, draftOf, type AgentDraft } from './agent-rules';
import { forgetDraft, keepDraft, keptDraft } from './draft-store';
import { Merged } from './Merged';
import { pick, rebased, type Rebased } from './rebase';
import { Restored } from './Restored';
import type { Choices } from './useChoices';

interface EditAgentProps {
  readonly agent: Agent;
  readonly choices: Choices;
}

interface Edit extends Rebased {
  /** The version of the agent that is edited. */
  readonly base: Agent;
  readonly from: 'agent' | 'draft' | 'newer version';
}

/** The form over an agent. It is saved over the version it was opened with, and over no other. */
export function EditAgent({ agent, choices }: EditAgentProps) {
  const router = useRouter();
  const update = useUpdateAgent(agent.id);
  const [edit, setEdit] = useState(() => opened(agent));
  const [mine, setMine] = useState(edit.values);
  const [overtaken, setOvertaken] = useState(false);
  const before = draftOf(edit.base);

  function keep(values: AgentDraft): void {
    setMine(values);
    keepDraft(agent.id, { values, base: before, key: '' });
  }

  function begin(next: Edit): void {
    setEdit(next);
    setOvertaken(false);
    setMine(next.values);
    keepDraft(agent.id, { values: next.values, base: draftOf(next.base), key: '' });
  }

  async function save(draft: AgentDraft): Promise<void> {
    const changes = changesOf(before, draft);
    try {
      if (Object.keys(changes).length > 0) await update.mutateAsync({ version: edit.base.version, changes });
    } catch (error) {
      const refusal = Problem.of(error);
      if (refusal.status !== 412 && refusal.code !== 'version-conflict') throw refusal;
      setOvertaken(true);
      throw new Problem({ ...refusal, detail: 'This agent was changed elsewhere since you opened it. What you wrote is still here.' });
    }
    forgetDraft(agent.id);
    router.push(paths.agent(agent.id));
  }

  async function loadNewer(): Promise<void> {
    const base = await getAgent(agent.id);
    begin({ ...rebased(before, mine, draftOf(base)), base, from: 'newer version' });
  }

  const theirs = () => begin({ ...edit, values: { ...mine, ...pick(before, edit.contested) }, contested: [] });
  return (
    <>
      {edit.from === 'draft' && <Restored onDiscard={() => begin(fresh(edit.base))} />}
      {edit.from === 'newer version' && <Merged contested={edit.contested} onTheirs={theirs} />}
      <AgentForm
        key={`${edit.base.version} ${edit.from} ${edit.contested.length}`}
        choices={choices}
        initial={edit.values}
        existing
        action="Save changes"
        cancel={paths.agent(agent.id)}
        onDraft={keep}
        onSubmit={save}
        remedy={overtaken && <LoadNewer onLoad={loadNewer} />}
      />
    </>
  );
}

function opened(agent: Agent): Edit {
  const kept = keptDraft(agent.id);
  if (!kept) return fresh(agent);
  const theirs = draftOf(agent);
  const moved = changedFields(kept.base, theirs).length > 0;
  return { ...rebased(kept.base, kept.values, theirs), base: agent, from: moved ? 'newer version' : 'draft' };
}

function fresh(agent: Agent): Edit {
  return { values: draftOf(agent), contested: [], base: agent, from: 'agent' };
}

function LoadNewer({ onLoad }: { readonly onLoad: () => Promise<void> }) {
  const [failure, setFailure] = useState<string>();
  return (
    <>
      <Button kind="quiet" className="mt-3" onClick={() => void onLoad().catch((error: unknown) => setFailure(Problem.of(error).detail))}>
        Load the newer version, keep my changes
      </Button>
      {failure && <p className="mt-2">{failure}</p>}
    </>
  );
}
