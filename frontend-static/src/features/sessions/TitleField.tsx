'use client';
import { useState, type KeyboardEvent } from 'react';
import { fieldStyle } from '@/components/ui/Field';

interface TitleFieldProps {
  readonly title: string;
  readonly onDone: (title: string) => void;
  readonly onCancel: () => void;
}

/** The title of a conversation while it is written anew: Enter keeps it, Escape does not. */
export function TitleField({ title, onDone, onCancel }: TitleFieldProps) {
  const [text, setText] = useState(title);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // it would close the drawer as well
    onCancel();
  }

  return (
    <li>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onDone(text);
        }}
      >
        <input
          ref={focusAndSelect}
          aria-label={`New title for ${title}`}
          value={text}
          maxLength={200}
          enterKeyHint="done"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          className={`${fieldStyle} text-sm`}
        />
      </form>
    </li>
  );
}

function focusAndSelect(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
