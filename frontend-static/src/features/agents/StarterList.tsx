'use client';
import { useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { fieldStyle } from '@/components/ui/Field';
import { CloseIcon, PlusIcon } from '@/components/ui/icons';
import { mostStarters } from './agent-rules';

interface StarterListProps {
  readonly starters: readonly string[];
  readonly onStarters: (starters: readonly string[]) => void;
  readonly error?: string | undefined;
}

/** Questions that a conversation may begin with, one field each. */
export function StarterList({ starters, onStarters, error }: StarterListProps) {
  const id = useId();
  const whole = useRef<HTMLFieldSetElement>(null);
  const goTo = useRef<number>(undefined);
  const full = starters.length >= mostStarters;

  useEffect(() => {
    if (goTo.current === undefined) return;
    const fields = whole.current?.querySelectorAll<HTMLElement>('input') ?? [];
    (fields[Math.min(goTo.current, fields.length - 1)] ?? whole.current?.querySelector('button'))?.focus();
    goTo.current = undefined;
  }, [starters]);

  function add(): void {
    goTo.current = starters.length;
    onStarters([...starters, '']);
  }

  function remove(at: number): void {
    goTo.current = at;
    onStarters(starters.toSpliced(at, 1));
  }

  return (
    <fieldset ref={whole} aria-describedby={`${id}-hint`}>
      <legend className="mb-1.5 font-medium">
        Starters <span className="font-normal text-soft">(optional)</span>
      </legend>
      <ul className="space-y-2">
        {starters.map((starter, at) => (
          <li key={at} className="flex gap-1">
            <input
              aria-label={`Starter ${at + 1}`}
              aria-invalid={error !== undefined}
              aria-describedby={error && `${id}-error`}
              value={starter}
              onChange={(event) => onStarters(starters.with(at, event.target.value))}
              className={fieldStyle}
            />
            <Button kind="plain" className="px-3" aria-label={`Remove starter ${at + 1}`} onClick={() => remove(at)}>
              <CloseIcon />
            </Button>
          </li>
        ))}
      </ul>
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-sm font-medium text-danger">
          {error}
        </p>
      )}
      {!full && (
        <Button kind="quiet" className={starters.length > 0 ? 'mt-2' : ''} onClick={add}>
          <PlusIcon /> Add a starter
        </Button>
      )}
      <p id={`${id}-hint`} className="mt-1.5 text-sm text-soft">
        What somebody may want to ask first. {full ? 'There is room for no more.' : `At most ${mostStarters}.`}
      </p>
    </fieldset>
  );
}
