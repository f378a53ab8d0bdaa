import type { Message, MessagePart } from '@/lib/api/types';
import { isLive, type Block, type LiveRun, type RunFailure, type ToolBlock } from './stream/run';

export interface UserTurn {
  readonly role: 'user';
  readonly key: string;
  readonly text: string;
  readonly at: string;
}

export interface AssistantTurn {
  readonly role: 'assistant';
  readonly key: string;
  readonly blocks: readonly Block[];
  readonly status: 'waiting' | 'streaming' | 'reconnecting' | 'complete' | 'partial' | 'cancelled' | 'failed';
  readonly failure: RunFailure | undefined;
  /** The run of this tab that this is the answer of. */
  readonly liveRun: string | undefined;
}

export type Turn = UserTurn | AssistantTurn;

/** The conversation to show, oldest first: each run once, as this tab saw it or else as it is stored, and at its place. */
export function turnsOf(newestFirst: readonly Message[], runs: readonly LiveRun[]): Turn[] {
  const live = new Map(runs.flatMap((run) => (run.runId === undefined ? [] : [[run.runId, run] as const])));
  const placed = new Set<LiveRun>();
  const stored = newestFirst.toReversed().flatMap((message) => {
    const run = live.get(message.run_id);
    if (run === undefined) return [turnOfMessage(message)];
    if (placed.has(run)) return [];
    placed.add(run);
    return turnsOfRun(run);
  });
  return [...stored, ...runs.filter((run) => !placed.has(run)).flatMap(turnsOfRun)];
}

/** The question whose answer is not stored yet: its run may still be going on. */
export function unanswered(newestFirst: readonly Message[]): Message | undefined {
  const newest = newestFirst[0];
  return newest?.role === 'user' ? newest : undefined;
}

/** The last thing that was asked. */
export function lastQuestion(turns: readonly Turn[]): string | undefined {
  return turns.findLast((turn) => turn.role === 'user')?.text;
}

export function textOf(parts: readonly MessagePart[]): string {
  return parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

/** What did not change is the same object again, so that it is not rendered again. */
function kept<K extends object, V>(make: (from: K) => V): (from: K) => V {
  const made = new WeakMap<K, V>();
  return (from) => {
    const value = made.get(from) ?? make(from);
    made.set(from, value);
    return value;
  };
}

const turnOfMessage = kept((message: Message): Turn => {
  if (message.role === 'user') return { role: 'user', key: message.id, text: textOf(message.parts), at: message.created_at };
  const blocks = blocksOf(message);
  return { role: 'assistant', key: message.id, blocks, status: message.status, failure: undefined, liveRun: undefined };
});

function blocksOf(message: Message): Block[] {
  const results = new Map(message.parts.flatMap((part) => (part.type === 'tool_result' ? [[part.tool_call_id, part] as const] : [])));
  return message.parts.flatMap((part, index): Block[] => {
    if (part.type === 'text') return [{ kind: 'text', id: `${message.id}-${index}`, text: part.text }];
    if (part.type === 'tool_result') return [];
    const result = results.get(part.id);
    const status: ToolBlock['status'] = result === undefined || result.failed ? 'failed' : 'done';
    return [{ kind: 'tool', id: part.id, name: part.name, arguments: part.arguments, status, result: result?.content, took: result?.duration_ms ?? undefined }];
  });
}

const turnsOfRun = kept((run: LiveRun): Turn[] => {
  const question: UserTurn = { role: 'user', key: `${run.id}-question`, text: run.question, at: run.askedAt };
  const status = isLive(run) && run.blocks.length === 0 && run.status !== 'reconnecting' ? 'waiting' : run.status;
  const answer: AssistantTurn = {
    role: 'assistant',
    key: `${run.id}-answer`,
    blocks: run.blocks,
    status: status === 'sending' ? 'waiting' : status,
    failure: run.failure,
    liveRun: run.id,
  };
  return [question, answer];
});
