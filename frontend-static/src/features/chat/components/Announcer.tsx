import type { Turn } from '../turns';

const longestSpoken = 600;

/** Reads a finished answer out once, instead of every piece as it streams. */
export function Announcer({ turns, agentName }: { readonly turns: readonly Turn[]; readonly agentName: string }) {
  const last = turns.at(-1);
  const finished = last?.role === 'assistant' && last.liveRun !== undefined && last.status === 'complete' ? last : undefined;
  const text = finished?.blocks.map((block) => (block.kind === 'text' ? block.text : '')).join(' ') ?? '';
  return (
    <p role="status" className="sr-only">
      {finished && `${agentName} answered: ${text.slice(0, longestSpoken)}`}
    </p>
  );
}
