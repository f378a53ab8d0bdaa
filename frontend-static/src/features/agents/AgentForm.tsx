'use client';
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/Notice';
import { TextArea } from '@/components/ui/TextArea';
import { TextField } from '@/components/ui/TextField';
import type { AgentType, Model, NewAgent, Tool } from '@/lib/api/types';
import { useForm } from '@/lib/hooks/useForm';
import { paths } from '@/lib/paths';
import { agentFaults, emptyDraft, newAgentOf } from './agent-rules';
import { ModelSelect } from './ModelSelect';
import { ToolSelector } from './ToolSelector';
import { TypeChooser } from './TypeChooser';

interface AgentFormProps {
  readonly types: readonly AgentType[];
  readonly models: readonly Model[];
  readonly tools: readonly Tool[];
  readonly onSubmit: (agent: NewAgent) => Promise<void>;
}

export function AgentForm({ types, models, tools, onSubmit }: AgentFormProps) {
  const usual = presetTools(types.find((type) => type.id === emptyDraft.agent_type), tools);
  const [chosenByHand, setChosenByHand] = useState(false);
  const { values, set, change, errors, failure, busy, form } = useForm({
    initial: { ...emptyDraft, tools: usual },
    validate: agentFaults,
    submit: (draft) => onSubmit(newAgentOf(draft)),
  });

  function chooseType(type: AgentType): void {
    change(chosenByHand ? { agent_type: type.id } : { agent_type: type.id, tools: presetTools(type, tools) });
  }

  function chooseTools(chosen: readonly string[]): void {
    setChosenByHand(true);
    set('tools', chosen);
  }

  return (
    <form {...form} className="space-y-7">
      {failure && <Notice kind="failure">{failure}</Notice>}
      <TextField label="Name" required value={values.name} onValue={(name) => set('name', name)} error={errors.name} autoComplete="off" />
      <TextArea
        label="Description"
        optional
        rows={2}
        hint="What it is for, in a sentence. It shows on the agent's card."
        value={values.description}
        onValue={(description) => set('description', description)}
        error={errors.description}
      />
      <TypeChooser types={types} value={values.agent_type} onValue={chooseType} error={errors.agent_type} />
      <TextArea
        label="Instructions"
        optional
        rows={5}
        hint="How it should work and speak. One instruction per line."
        value={values.instructions}
        onValue={(instructions) => set('instructions', instructions)}
        error={errors.instructions}
      />
      <ToolSelector tools={tools} chosen={values.tools} onChosen={chooseTools} error={errors.tools} />
      <ModelSelect models={models} value={values.model_id} onValue={(model) => set('model_id', model)} error={errors.model_id} />
      <div className="flex flex-wrap gap-3 border-t border-line pt-6">
        <Button type="submit" busy={busy}>
          Create agent
        </Button>
        <Link href={paths.agents} className={buttonStyle('plain')}>
          Cancel
        </Link>
      </div>
    </form>
  );
}

/** The tools a kind of agent usually has, as far as they can be had here. */
function presetTools(type: AgentType | undefined, tools: readonly Tool[]): readonly string[] {
  const usable = new Set(tools.filter((tool) => tool.available).map((tool) => tool.id));
  return type?.tools.filter((tool) => usable.has(tool)) ?? [];
}
