import { useState } from 'react';
import { fieldStyle } from '@/components/ui/Field';

interface TitleFormProps {
  readonly title: string;
  /** Without a title where it stays as it was. */
  readonly onDone: (title?: string) => void;
}

/** The title of this conversation while it is written anew: Enter keeps it, Escape does not. */
export function TitleForm({ title, onDone }: TitleFormProps) {
  const [text, setText] = useState(title);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDone(text);
      }}
    >
      <input
        ref={focusAndSelect}
        aria-label="Title of this conversation"
        value={text}
        maxLength={200}
        enterKeyHint="done"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault(); // it would stop an answer as well
          onDone();
        }}
        className={`${fieldStyle} text-sm`}
      />
    </form>
  );
}

function focusAndSelect(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
