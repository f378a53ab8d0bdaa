'use client';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { SendIcon, StopIcon } from '@/components/ui/icons';

interface ComposerProps {
  readonly agentName: string;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onSend: (text: string) => void;
  readonly onStop: (() => void) | undefined;
}

const longest = 50_000;

export function Composer({ agentName, draft, onDraft, onSend, onStop }: ComposerProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const ready = draft.trim() !== '';

  useEffect(() => {
    if (!onTouchOnly()) field.current?.focus();
  }, []);

  function send(): void {
    if (onStop !== undefined || !ready) return;
    onSend(draft);
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key === 'Escape') onStop?.();
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event) || onTouchOnly()) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      className="mx-auto flex w-full max-w-3xl items-end gap-2 rounded-card border border-edge bg-surface p-2 shadow-card focus-within:border-accent focus-within:outline-2 focus-within:outline-accent"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label className="min-w-0 flex-1">
        <span className="sr-only">Message to {agentName}</span>
        <textarea
          ref={field}
          rows={1}
          maxLength={longest}
          placeholder={`Message ${agentName}`}
          value={draft}
          onChange={(event) => onDraft(event.target.value)}
          onKeyDown={onKeyDown}
          className="block field-sizing-content max-h-52 w-full resize-none bg-transparent px-2 py-2.5 outline-none placeholder:text-soft"
        />
      </label>
      {onStop === undefined ? (
        <button type="submit" aria-disabled={!ready} className="grid size-11 shrink-0 place-items-center rounded-field bg-accent text-on-accent hover:bg-accent-strong aria-disabled:bg-sunken aria-disabled:text-soft">
          <SendIcon />
          <span className="sr-only">Send</span>
        </button>
      ) : (
        <button
          type="button"
          onClick={() => {
            onStop();
            field.current?.focus();
          }}
          className="grid size-11 shrink-0 place-items-center rounded-field border border-edge hover:bg-sunken"
        >
          <StopIcon />
          <span className="sr-only">Stop</span>
        </button>
      )}
    </form>
  );
}

/** Enter that picks a word from an input method is not Enter that sends. */
function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}

/** A touch keyboard has no Shift+Enter, so there Enter makes a line. */
function onTouchOnly(): boolean {
  return matchMedia('(hover: none) and (pointer: coarse)').matches;
}
