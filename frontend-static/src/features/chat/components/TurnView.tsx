import { memo } from 'react';
import { Mark } from '@/components/ui/Mark';
import type { AssistantTurn, Turn } from '../turns';
import { CopyButton } from './CopyButton';
import { Ending } from './Ending';
import { MessageText } from './MessageText';
import { ToolCard } from './ToolCard';

interface TurnViewProps {
  readonly turn: Turn;
  readonly agentName: string;
  readonly onRetry: ((turn: AssistantTurn) => void) | undefined;
}

export const TurnView = memo(function TurnView({ turn, agentName, onRetry }: TurnViewProps) {
  if (turn.role === 'user') {
    return (
      <article aria-label="You" className="turn ml-auto w-fit max-w-[85%] rounded-card rounded-br-sm bg-tint px-4 py-2.5 whitespace-pre-wrap wrap-anywhere">
        {turn.text}
      </article>
    );
  }
  const busy = isBusy(turn);
  const text = spoken(turn);
  return (
    <article aria-label={agentName} aria-busy={busy} className={`flex gap-3 ${busy ? '' : 'turn -m-2 p-2'}`}>
      <Mark className="mt-0.5 hidden size-6 shrink-0 sm:block" />
      <div className="min-w-0 flex-1 space-y-3">
        <h2 className="sr-only select-none">{agentName} answered</h2>
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
