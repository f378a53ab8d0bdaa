import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { Spinner } from '@/components/ui/Spinner';
import { lostRun } from '../stream/run';
import type { AssistantTurn } from '../turns';

interface EndingProps {
  readonly turn: AssistantTurn;
  /** Where the answer can be asked for once more. */
  readonly onRetry: ((turn: AssistantTurn) => void) | undefined;
}

/** How far an answer is, or how it ended if not well; what was said before stays. */
export function Ending({ turn, onRetry }: EndingProps) {
  const again = onRetry && (
    <Button kind="quiet" onClick={() => onRetry(turn)}>
      {turn.failure?.code === lostRun ? 'Look again' : 'Try again'}
    </Button>
  );
  switch (turn.status) {
    case 'waiting':
      return <Thinking />;
    case 'reconnecting':
      return (
        <p className="flex items-center gap-2 text-soft">
          <Spinner /> The connection was lost. Reconnecting…
        </p>
      );
    case 'cancelled':
      return <Interrupted text="You stopped this answer.">{again}</Interrupted>;
    case 'partial':
      return <Interrupted text="This answer was interrupted.">{again}</Interrupted>;
    case 'failed':
      return (
        <div role="alert" className="flex flex-wrap items-center justify-between gap-3 rounded-card bg-danger-tint px-4 py-3 text-danger">
          <p className="min-w-0 flex-1 basis-60">{turn.failure?.message ?? 'This answer failed before it was finished.'}</p>
          {again}
        </div>
      );
    case 'streaming':
    case 'complete':
      return null;
  }
}

function Interrupted({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-card bg-sunken py-2 pr-2 pl-4 text-sm text-soft">
      <p className="min-w-0 flex-1 py-2">{text}</p>
      {children}
    </div>
  );
}

function Thinking() {
  return (
    <p className="flex h-7 items-center gap-1.5">
      <span className="sr-only">Waiting for the answer</span>
      <span aria-hidden="true" className="size-2 animate-pulse rounded-full bg-accent" />
      <span aria-hidden="true" className="size-2 animate-pulse rounded-full bg-accent [animation-delay:200ms]" />
      <span aria-hidden="true" className="size-2 animate-pulse rounded-full bg-accent [animation-delay:400ms]" />
    </p>
  );
}
