'use client';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { AgentDraft } from './agent-rules';

const labels: Readonly<Record<keyof AgentDraft, string>> = {
  name: 'Name',
  description: 'Description',
  agent_type: 'Kind of agent',
  instructions: 'Instructions',
  tools: 'Tools',
  model_id: 'Model',
  fallback_model_id: 'Fallback model',
  starters: 'Starters',
  temperature: 'Temperature',
  max_output_tokens: 'Longest answer',
  is_active: 'Takes messages',
};

interface MergedProps {
  /** What was changed here and elsewhere. */
  readonly contested: readonly (keyof AgentDraft)[];
  readonly onTheirs: () => void;
}

/** Says how what was typed and a newer version of the agent came together. */
export function Merged({ contested, onTheirs }: MergedProps) {
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => whole.current?.focus(), [contested]);
  return (
    <div ref={whole} tabIndex={-1} className="mb-7 rounded-field">
      <Notice kind="note">
        <p>This is the newer version, with your changes in it. Nothing is saved yet.</p>
        {contested.length > 0 && (
          <div className="mt-2 flex flex-wrap items-center justify-between gap-3">
            <p>Changed in both places, and shown as you wrote it: {contested.map((field) => labels[field]).join(', ')}.</p>
            <Button kind="quiet" onClick={onTheirs}>
              Take theirs
            </Button>
          </div>
        )}
      </Notice>
    </div>
  );
}
