'use client';
import { useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { TextField } from '@/components/ui/TextField';
import type { Agent } from '@/lib/api/types';
import { usePurgeAgent } from '@/lib/hooks/useAgents';
import { useForm } from '@/lib/hooks/useForm';
import { forgetDraft } from './draft-store';

interface PurgeDialogProps {
  readonly agent: Agent;
  readonly onClose: () => void;
  readonly onGone: () => void;
}

/** Asks for the agent's name before it is removed for ever. */
export function PurgeDialog({ agent, onClose, onGone }: PurgeDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const purge = usePurgeAgent(agent.id);
  useEffect(() => dialog.current?.showModal(), []);

  const { values, set, errors, failure, busy, form } = useForm({
    initial: { name: '' },
    validate: ({ name }) => ({ name: plain(name) === plain(agent.name) ? undefined : 'This is not its name.' }),
    submit: async () => {
      await purge.mutateAsync();
      forgetDraft(agent.id);
      onGone();
    },
  });

  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onClose={onClose}
      className="m-auto w-[calc(100%-2rem)] max-w-lg rounded-card border border-line bg-surface p-6 text-ink shadow-card backdrop:bg-ink/40"
    >
      <form {...form} className="space-y-5">
        <h2 id={title} className="text-xl wrap-anywhere">
          Delete {agent.name} for ever?
        </h2>
        {failure && <Notice kind="failure">{failure}</Notice>}
        <div className="text-soft">
          <p>With it go, for everybody and without a way back:</p>
          <ul className="mt-1 list-disc pl-5">
            <li>its settings, instructions and starters</li>
            <li>all its conversations, with every message and tool result in them</li>
            <li>an answer that is being written now</li>
          </ul>
        </div>
        <TextField
          label={`To go on, type its name: ${agent.name}`}
          autoComplete="off"
          spellCheck={false}
          value={values.name}
          onValue={(name) => set('name', name)}
          error={errors.name}
        />
        <div className="flex flex-wrap justify-end gap-3">
          <Button kind="plain" onClick={() => dialog.current?.close()}>
            Keep it
          </Button>
          <Button type="submit" kind="danger" busy={busy}>
            Delete for ever
          </Button>
        </div>
      </form>
    </dialog>
  );
}

function plain(name: string): string {
  return name.normalize().replace(/\s+/g, ' ').trim();
}
