import { memo } from 'react';
import { Button } from '@/components/ui/Button';
import { Mark } from '@/components/ui/Mark';
import { Spinner } from '@/components/ui/Spinner';
import type { AssistantTurn, Turn } from '../turns';
import { CopyButton } from './CopyButton';
import { MessageText } from './MessageText';
import { ToolCard } from './ToolCard';

interface TurnViewProps {
  readonly turn: Turn;
  readonly agentName: string;
  readonly onRetry: (liveRun: string) => void;
}

export const TurnView = memo(function TurnView({ turn, agentName, onRetry }: TurnViewProps) {
  if (turn.role === 'user') {
    return (
      <article aria-label="You" className="ml-auto w-fit max-w-[85%] rounded-card rounded-br-sm bg-tint px-4 py-2.5 whitespace-pre-wrap wrap-anywhere">
        {turn.text}
      </article>
    );
  }
  const busy = isBusy(turn);
  const text = spoken(turn);
  return (
    <article aria-label={agentName} aria-busy={busy} className="flex gap-3">
      <Mark className="mt-0.5 hidden size-6 shrink-0 sm:block" />
      <div className="min-w-0 flex-1 space-y-3">
        {turn.blocks.map((block, place) =>
          block.kind === 'text' ? <MessageText key={place} text={block.text} growing={busy && place === turn.blocks.length - 1} /> : <ToolCard key={place} tool={block} />,
        )}
        <Ending turn={turn} onRetry={onRetry} />
        {!busy && text !== '' && (
          <div className="-ml-2">
            <CopyButton text={text} what="answer" />
          </div>
        )}
      </div>
    </article>
  );
});

function isBusy(turn: AssistantTurn): boolean {
  return turn.status === 'waiting' || turn.status === 'streaming' || turn.status === 'reconnecting';
}

/** What the agent said, as it wrote it. */
function spoken(turn: AssistantTurn): string {
  return turn.blocks.flatMap((block) => (block.kind === 'text' ? [block.text.trim()] : [])).join('\n\n').trim();
}

function Ending({ turn, onRetry }: Pick<TurnViewProps, 'onRetry'> & { readonly turn: AssistantTurn }) {
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
      return <p className="text-sm text-soft">You stopped this answer.</p>;
    case 'partial':
      return <p className="text-sm text-soft">This answer was interrupted.</p>;
    case 'failed':
      return <Failed turn={turn} onRetry={onRetry} />;
    case 'streaming':
    case 'complete':
      return null;
  }
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

function Failed({ turn, onRetry }: Pick<TurnViewProps, 'onRetry'> & { readonly turn: AssistantTurn }) {
  const { failure, liveRun } = turn;
  return (
    <div role="alert" className="flex flex-wrap items-center justify-between gap-3 rounded-card bg-danger-tint px-4 py-3 text-danger">
      <p className="min-w-0 flex-1 basis-60">{failure?.message ?? 'This answer failed.'}</p>
      {liveRun !== undefined && (
        <Button kind="quiet" onClick={() => onRetry(liveRun)}>
          Try again
        </Button>
      )}
    </div>
  );
}
