import { recordOf, type RunEvent } from './events';

export interface TextBlock {
  readonly kind: 'text';
  readonly id: string;
  readonly text: string;
}

export interface ToolBlock {
  readonly kind: 'tool';
  readonly id: string;
  readonly name: string;
  readonly arguments: string;
  readonly status: 'preparing' | 'running' | 'done' | 'failed';
  readonly result: string | undefined;
  /** How many milliseconds it worked, where the server said so. */
  readonly took: number | undefined;
}

export type Block = TextBlock | ToolBlock;

export interface RunFailure {
  readonly code: string;
  readonly message: string;
}

/** One question and its answer, as they happen in this tab. */
export interface LiveRun {
  /** Ours; the server knows it as the Idempotency-Key of the question. */
  readonly id: string;
  readonly agentId: string;
  readonly sessionId: string | undefined;
  readonly runId: string | undefined;
  readonly question: string;
  readonly askedAt: string;
  readonly status: 'sending' | 'streaming' | 'reconnecting' | 'complete' | 'cancelled' | 'failed';
  readonly blocks: readonly Block[];
  readonly failure: RunFailure | undefined;
}

export function isLive(run: LiveRun): boolean {
  return run.status === 'sending' || run.status === 'streaming' || run.status === 'reconnecting';
}

/** The code of a failure that is this tab's alone: the run goes on, unheard. */
export const lostRun = 'stream-lost';

export function isLost(run: LiveRun): boolean {
  return run.failure?.code === lostRun;
}

/** What a run is after one more event. */
export function applied(run: LiveRun, event: RunEvent): LiveRun {
  switch (event.type) {
    case 'RUN_STARTED':
      return { ...run, status: 'streaming', runId: event.runId, sessionId: event.threadId, blocks: [] };
    case 'RUN_FINISHED':
      return { ...run, status: run.status === 'cancelled' ? 'cancelled' : 'complete', blocks: settled(run.blocks) };
    case 'RUN_ERROR':
      return ended(run, event.code, event.message);
    case 'TEXT_MESSAGE_START':
      return streaming(run, [...run.blocks, { kind: 'text', id: event.messageId, text: '' }]);
    case 'TEXT_MESSAGE_CONTENT':
      return streaming(run, withText(run.blocks, event.messageId, event.delta));
    case 'TOOL_CALL_START':
      return streaming(run, [...run.blocks, newTool(event.toolCallId, event.toolCallName)]);
    case 'TOOL_CALL_ARGS':
      return withTool(run, event.toolCallId, (tool) => ({ ...tool, arguments: tool.arguments + event.delta }));
    case 'TOOL_CALL_END':
      return withTool(run, event.toolCallId, (tool) => ({ ...tool, status: 'running' }));
    case 'TOOL_CALL_RESULT':
      return withTool(run, event.toolCallId, (tool) => ({
        ...tool,
        status: event.failed ? 'failed' : 'done',
        result: event.content,
        took: event.took,
      }));
    case 'CUSTOM':
      return event.name === 'cancelled' ? { ...run, status: 'cancelled' } : run;
    case 'TEXT_MESSAGE_END':
      return run;
    default:
      return unreachable(event, run);
  }
}

/** A run that ends here with this failure; what was said so far stays. */
export function ended(run: LiveRun, code: string, message: string): LiveRun {
  if (code === 'cancelled') return { ...run, status: 'cancelled', blocks: settled(run.blocks) };
  return { ...run, status: 'failed', failure: { code, message }, blocks: settled(run.blocks) };
}

/** The title in a `title` event, if it is one. */
export function titleOf(event: RunEvent): string | undefined {
  if (event.type !== 'CUSTOM' || event.name !== 'title') return undefined;
  const title = recordOf(event.value).title;
  return typeof title === 'string' ? title : undefined;
}

function streaming(run: LiveRun, blocks: readonly Block[]): LiveRun {
  return { ...run, status: run.status === 'cancelled' ? 'cancelled' : 'streaming', blocks };
}

function withText(blocks: readonly Block[], id: string, delta: string): readonly Block[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'text' || last.id !== id) return [...blocks, { kind: 'text', id, text: delta }];
  return [...blocks.slice(0, -1), { ...last, text: last.text + delta }];
}

function withTool(run: LiveRun, id: string, change: (tool: ToolBlock) => ToolBlock): LiveRun {
  return streaming(run, run.blocks.map((block) => (block.kind === 'tool' && block.id === id ? change(block) : block)));
}

function newTool(id: string, name: string): ToolBlock {
  return { kind: 'tool', id, name, arguments: '', status: 'preparing', result: undefined, took: undefined };
}

/** No tool may look busy after the run is over. */
function settled(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => (block.kind === 'tool' && block.result === undefined ? { ...block, status: 'failed' } : block));
}

function unreachable(_event: never, run: LiveRun): LiveRun {
  return run;
}
