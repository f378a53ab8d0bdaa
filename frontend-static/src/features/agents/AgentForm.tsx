'use client';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/Notice';
import { TextArea } from '@/components/ui/TextArea';
import { TextField } from '@/components/ui/TextField';
import type { AgentType } from '@/lib/api/types';
import { useForm } from '@/lib/hooks/useForm';
import { AdvancedFields } from './AdvancedFields';
import { agentFields } from './agent-fields';
import { agentFaults, type AgentDraft } from './agent-rules';
import type { Choices } from './useChoices';
import { ModelSelect } from './ModelSelect';
import { Preset } from './Preset';
import { StarterList } from './StarterList';
import { ToolSelector } from './ToolSelector';
import { TypeChooser } from './TypeChooser';
import { presetTools } from './preset-tools';

interface AgentFormProps {
  readonly choices: Choices;
  readonly initial: AgentDraft;
  /** Whether the agent exists: it can be switched off then, and its model is one that was chosen. */
  readonly existing?: boolean;
  readonly action: string;
  readonly cancel: string;
  readonly onDraft: (draft: AgentDraft) => void;
  readonly onSubmit: (draft: AgentDraft) => Promise<void>;
  /** What can be done about a refusal, besides trying again. */
  readonly remedy?: ReactNode;
}

export function AgentForm({ choices, initial, existing = false, action, cancel, onDraft, onSubmit, remedy }: AgentFormProps) {
  const { types, models, tools } = choices;
  const { values, set, change, errors, failure, busy, form } = useForm({
    initial,
    validate: agentFaults,
    submit: onSubmit,
    live: true,
    onChange: onDraft,
  });
  const type = types.find(({ id }) => id === values.agent_type);
  const standard = models.find((model) => model.is_default);

  /** A kind brings its tools along, unless others were chosen by hand. */
  function chooseType(next: AgentType): void {
    const untouched = type !== undefined && sameTools(values.tools, presetTools(type, tools));
    change({ agent_type: next.id, ...(untouched && !existing && { tools: presetTools(next, tools) }) });
  }

  return (
    <form {...form} className="space-y-7">
      {failure && (
        <Notice kind="failure">
          <p>{failure}</p>
          {remedy}
        </Notice>
      )}
      <TextField {...agentFields.name} required value={values.name} onValue={(name) => set('name', name)} error={errors.name} autoComplete="off" />
      <TextArea
        {...agentFields.description}
        rows={2}
        value={values.description}
        onValue={(description) => set('description', description)}
        error={errors.description}
      />
      <TypeChooser types={types} value={values.agent_type} onValue={chooseType} error={errors.agent_type} />
      {type && <Preset type={type} />}
      <TextArea
        {...agentFields.instructions}
        rows={5}
        value={values.instructions}
        onValue={(instructions) => set('instructions', instructions)}
        error={errors.instructions}
      />
      <ToolSelector tools={tools} chosen={values.tools} onChosen={(chosen) => set('tools', chosen)} error={errors.tools} />
      <div className="grid gap-5 sm:grid-cols-2">
        <ModelSelect
          label="Model"
          models={models}
          none={existing ? undefined : `The default model${standard ? `: ${standard.name}` : ''}`}
          value={values.model_id}
          onValue={(model) => set('model_id', model)}
          error={errors.model_id}
        />
        <ModelSelect
          label="Fallback model"
          models={models}
          none="None"
          hint="Answers when the model keeps failing."
          value={values.fallback_model_id}
          onValue={(model) => set('fallback_model_id', model)}
          error={errors.fallback_model_id}
        />
      </div>
      <StarterList starters={values.starters} onStarters={(starters) => set('starters', starters)} error={errors.starters} />
      <AdvancedFields values={values} errors={errors} onChange={change} />
      {existing && <Switch on={values.is_active} onSwitch={(on) => set('is_active', on)} />}
      <div className="flex flex-wrap gap-3 border-t border-line pt-6">
        <Button type="submit" busy={busy}>
          {action}
        </Button>
        <Link href={cancel} className={buttonStyle('plain')}>
          Cancel
        </Link>
      </div>
    </form>
  );
}

function Switch({ on, onSwitch }: { readonly on: boolean; readonly onSwitch: (on: boolean) => void }) {
  return (
    <label className="flex gap-3">
      <input type="checkbox" checked={on} onChange={(event) => onSwitch(event.target.checked)} className="mt-1 size-4 shrink-0 accent-accent" />
      <span>
        <span className="block font-medium">Takes messages</span>
        <span className="block text-sm text-soft">Switched off, it stays in your list but answers nobody.</span>
      </span>
    </label>
  );
}

function sameTools(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((tool) => others.includes(tool));
}
