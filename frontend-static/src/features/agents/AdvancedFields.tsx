'use client';
import { useState } from 'react';
import { ChevronIcon } from '@/components/ui/icons';
import { TextField } from '@/components/ui/TextField';
import type { Errors } from '@/lib/hooks/useForm';
import type { AgentDraft } from './agent-rules';

interface AdvancedFieldsProps {
  readonly values: AgentDraft;
  readonly errors: Errors<AgentDraft>;
  readonly onChange: (changes: Partial<AgentDraft>) => void;
}

/** What most agents do without. It opens by itself where something in it is wrong. */
export function AdvancedFields({ values, errors, onChange }: AdvancedFieldsProps) {
  const [open, setOpen] = useState(values.temperature !== '' || values.max_output_tokens !== '');
  const wrong = errors.temperature !== undefined || errors.max_output_tokens !== undefined;
  return (
    <details
      open={open || wrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group rounded-card border border-edge bg-surface"
    >
      <summary className="flex min-h-12 items-center gap-2 rounded-card px-4 font-medium hover:bg-sunken">
        <ChevronIcon className="size-4 transition-transform group-open:rotate-90" /> Advanced
      </summary>
      <div className="grid gap-5 p-4 pt-2 sm:grid-cols-2">
        <TextField
          label="Temperature"
          optional
          inputMode="decimal"
          autoComplete="off"
          hint="0 for the likeliest words, more for surprises."
          value={values.temperature}
          onValue={(temperature) => onChange({ temperature })}
          error={errors.temperature}
        />
        <TextField
          label="Longest answer, in tokens"
          optional
          inputMode="numeric"
          autoComplete="off"
          hint="A token is about four letters. Left empty, the model decides."
          value={values.max_output_tokens}
          onValue={(tokens) => onChange({ max_output_tokens: tokens })}
          error={errors.max_output_tokens}
        />
      </div>
    </details>
  );
}
