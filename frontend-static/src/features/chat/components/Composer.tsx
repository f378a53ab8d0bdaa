'use client';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { SendIcon, StopIcon } from '@/components/ui/icons';
import { isComposing, onTouchOnly, sends } from '../keys';

interface ComposerProps {
  readonly agentName: string;
  readonly draft: string;
  /** What an arrow up in an empty field brings back. */
  readonly lastQuestion: string | undefined;
  /** Whether there is room for another message: while an answer is under way, for one. */
  readonly accepts: boolean;
  readonly onDraft: (text: string) => void;
  readonly onSend: (text: string) => void;
  readonly onStop: (() => void) | undefined;
}

const longest = 50_000;
const countedFrom = 45_000;

export function Composer({ agentName, draft, lastQuestion, accepts, onDraft, onSend, onStop }: ComposerProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const tooLong = draft.trim().length > longest;
  const ready = draft.trim() !== '' && !tooLong && accepts;

  useEffect(() => {
    if (!onTouchOnly()) field.current?.focus();
  }, []);

  function send(): void {
    if (!ready) return;
    onSend(draft);
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (isComposing(event)) return;
    if (event.key === 'ArrowUp' && draft === '' && lastQuestion !== undefined) {
      event.preventDefault();
      onDraft(lastQuestion);
    } else if (sends(event)) {
      event.preventDefault();
      send();
    }
  }

  return (
    <form
      className="mx-auto w-full max-w-3xl rounded-card border border-edge bg-surface p-2 shadow-card focus-within:border-accent focus-within:outline-2 focus-within:outline-accent"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="flex items-end gap-2">
        <label className="min-w-0 flex-1">
          <span className="sr-only">Message to {agentName}</span>
          <textarea
            ref={field}
            rows={1}
            placeholder={onStop === undefined ? `Message ${agentName}` : 'Write what comes next'}
            value={draft}
            aria-invalid={tooLong || undefined}
            aria-describedby={draft.length >= countedFrom ? 'message-length' : undefined}
            onChange={(event) => onDraft(event.target.value)}
            onKeyDown={onKeyDown}
            className="block field-sizing-content max-h-52 w-full resize-none bg-transparent px-2 py-2.5 outline-none placeholder:text-soft"
          />
        </label>
        {onStop !== undefined && <StopButton onStop={() => (onStop(), field.current?.focus())} />}
        {(onStop === undefined || draft.trim() !== '') && <SendButton ready={ready} name={onStop === undefined ? 'Send' : 'Send after this answer'} />}
      </div>
      {draft.length >= countedFrom && <Length of={draft.trim().length} />}
    </form>
  );
}

function SendButton({ ready, name }: { readonly ready: boolean; readonly name: string }) {
  return (
    <button type="submit" aria-disabled={!ready} className="grid size-11 shrink-0 place-items-center rounded-field bg-accent text-on-accent hover:bg-accent-strong aria-disabled:bg-sunken aria-disabled:text-soft">
      <SendIcon />
      <span className="sr-only">{name}</span>
    </button>
  );
}

function StopButton({ onStop }: { readonly onStop: () => void }) {
  return (
    <button type="button" onClick={onStop} className="grid size-11 shrink-0 place-items-center rounded-field border border-edge hover:bg-sunken">
      <StopIcon />
      <span className="sr-only">Stop</span>
    </button>
  );
}

function Length({ of: length }: { readonly of: number }) {
  const over = length - longest;
  return (
    <p id="message-length" role={over > 0 ? 'alert' : undefined} className={`px-2 pt-1 text-sm tabular-nums ${over > 0 ? 'text-danger' : 'text-soft'}`}>
      {over > 0 ? `${over.toLocaleString('en')} characters too long; shorten it, or send it in parts.` : `${length.toLocaleString('en')} of ${longest.toLocaleString('en')} characters`}
    </p>
  );
}
