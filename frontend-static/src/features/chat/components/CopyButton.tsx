'use client';
import { useEffect, useState } from 'react';
import { CopyIcon, DoneIcon } from '@/components/ui/icons';

type Outcome = 'Copied' | 'Could not copy';
const shownFor = 2000;

interface CopyButtonProps {
  readonly text: string;
  readonly what: string;
}

/** Puts a text on the clipboard and says whether that worked. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>();

  useEffect(() => {
    if (outcome === undefined) return;
    const timer = setTimeout(() => setOutcome(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [outcome]);

  return (
    <>
      <button
        type="button"
        aria-label={`Copy ${what}`}
        onClick={() => void copied(text).then(setOutcome)}
        className="inline-flex min-h-9 items-center gap-1.5 rounded-field px-2 font-sans text-sm text-soft hover:bg-tint hover:text-ink"
      >
        {outcome === 'Copied' ? <DoneIcon className="size-4" /> : <CopyIcon className="size-4" />}
        {outcome ?? 'Copy'}
      </button>
      <span role="status" className="sr-only">
        {outcome}
      </span>
    </>
  );
}

/** A browser has no clipboard for a page that came over plain HTTP, and may refuse it to any other. */
async function copied(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    return 'Could not copy';
  }
}
