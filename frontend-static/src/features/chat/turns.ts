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
  /** The run of this tab that this is the answer of; only such a run can be tried again. */
  readonly liveRun: string | undefined;
}

export type Turn = UserTurn | AssistantTurn;

/** The conversation to show, oldest first: stored messages, then the runs of this tab, each of them once. */
export function turnsOf(newestFirst: readonly Message[], runs: readonly LiveRun[]): Turn[] {
  const live = new Set(runs.map((run) => run.runId).filter((id) => id !== undefined));
  const stored = newestFirst.filter((message) => !live.has(message.run_id ?? '')).toReversed();
  return [...stored.map(turnOfMessage), ...runs.flatMap(turnsOfRun)];
}

/** The question whose answer is not stored yet: its run may still be going on. */
export function unanswered(newestFirst: readonly Message[]): Message | undefined {
  const newest = newestFirst[0];
  return newest?.role === 'user' && newest.run_id !== undefined ? newest : undefined;
}

export function textOf(parts: readonly MessagePart[]): string {
  return parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

function turnOfMessage(message: Message): Turn {
  if (message.role === 'user') return { role: 'user', key: message.id, text: textOf(message.parts), at: message.created_at };
  const blocks = blocksOf(message);
  return { role: 'assistant', key: message.id, blocks, status: message.status, failure: undefined, liveRun: undefined };
}

function blocksOf(message: Message): Block[] {
  const results = new Map(message.parts.flatMap((part) => (part.type === 'tool_result' ? [[part.tool_call_id, part] as const] : [])));
  return message.parts.flatMap((part, index): Block[] => {
    if (part.type === 'text') return [{ kind: 'text', id: `${message.id}-${index}`, text: part.text }];
    if (part.type === 'tool_result') return [];
    const result = results.get(part.id);
    const status: ToolBlock['status'] = result === undefined || result.failed ? 'failed' : 'done';
    return [{ kind: 'tool', id: part.id, name: part.name, arguments: part.arguments, status, result: result?.content }];
  });
}

function turnsOfRun(run: LiveRun): Turn[] {
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
}
