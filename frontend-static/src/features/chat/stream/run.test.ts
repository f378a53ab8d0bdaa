import { describe, expect, it } from 'vitest';
import type { RunEvent } from './events';
import { applied, titleOf, type LiveRun } from './run';

const asked: LiveRun = {
  id: 'local',
  agentId: 'agent',
  sessionId: undefined,
  runId: undefined,
  question: 'How much?',
  askedAt: '2026-01-01T00:00:00.000Z',
  status: 'sending',
  blocks: [],
  failure: undefined,
};
const started: RunEvent = { type: 'RUN_STARTED', threadId: 'session', runId: 'run' };
const call: RunEvent = { type: 'TOOL_CALL_START', toolCallId: 'c', toolCallName: 'calculator_evaluate' };
const say = (delta: string, messageId = 'm'): RunEvent => ({ type: 'TEXT_MESSAGE_CONTENT', messageId, delta });
const after = (...events: RunEvent[]) => events.reduce(applied, asked);

describe('a run', () => {
  it('learns its session and its name from the first event', () => {
    expect(after(started)).toMatchObject({ sessionId: 'session', runId: 'run', status: 'streaming' });
  });

  it('gathers text in the order of the stream', () => {
    const run = after(started, { type: 'TEXT_MESSAGE_START', messageId: 'm' }, say('One '), say('two.'));
    expect(run.blocks).toEqual([{ kind: 'text', id: 'm', text: 'One two.' }]);
  });

  it('shows text whose beginning it never saw', () => {
    expect(after(started, say('late')).blocks).toEqual([{ kind: 'text', id: 'm', text: 'late' }]);
  });

  it('follows a tool from its name to its result, between two texts', () => {
    const run = after(
      started,
      say('Let me see.', 'first'),
      call,
      { type: 'TOOL_CALL_ARGS', toolCallId: 'c', delta: '{"expression"' },
      { type: 'TOOL_CALL_ARGS', toolCallId: 'c', delta: ':"1+1"}' },
      { type: 'TOOL_CALL_END', toolCallId: 'c' },
      { type: 'TOOL_CALL_RESULT', toolCallId: 'c', content: '2', failed: false, took: 40 },
      say('It is 2.', 'second'),
      { type: 'RUN_FINISHED' },
    );
    const tool = { kind: 'tool', id: 'c', name: 'calculator_evaluate', arguments: '{"expression":"1+1"}', status: 'done', result: '2', took: 40 };
    expect(run.blocks).toEqual([
      { kind: 'text', id: 'first', text: 'Let me see.' },
      tool,
      { kind: 'text', id: 'second', text: 'It is 2.' },
    ]);
    expect(run.status).toBe('complete');
  });

  it('puts what is said after a tool behind it, even in the same message', () => {
    const run = after(started, say('Let me see. '), call, { type: 'TEXT_MESSAGE_START', messageId: 'm' }, say('It is '), say('2.'));
    expect(run.blocks.map((block) => (block.kind === 'text' ? block.text : block.kind))).toEqual(['Let me see. ', 'tool', 'It is 2.']);
  });

  it('marks a tool that failed', () => {
    const run = after(started, call, { type: 'TOOL_CALL_RESULT', toolCallId: 'c', content: 'no', failed: true, took: undefined });
    expect(run.blocks[0]).toMatchObject({ status: 'failed', result: 'no' });
  });

  it('leaves no tool busy when it is over', () => {
    const run = after(started, call, { type: 'RUN_ERROR', code: 'provider-error', message: 'away' });
    expect(run.blocks[0]).toMatchObject({ status: 'failed' });
    expect(run).toMatchObject({ status: 'failed', failure: { code: 'provider-error', message: 'away' } });
  });

  it('stays stopped once it was stopped, keeping what was said', () => {
    const run = after(started, say('half'), { type: 'CUSTOM', name: 'cancelled', value: {} }, { type: 'RUN_FINISHED' });
    expect(run).toMatchObject({ status: 'cancelled', blocks: [{ text: 'half' }] });
  });

  it('begins again when it is replayed from the start', () => {
    expect(after(started, say('once'), started, say('once')).blocks).toEqual([{ kind: 'text', id: 'm', text: 'once' }]);
  });

  it('does not change the run it is applied to', () => {
    const before = after(started, say('a'));
    applied(before, say('b'));
    expect(before.blocks).toEqual([{ kind: 'text', id: 'm', text: 'a' }]);
  });

  it('has a title only from an event that carries one', () => {
    expect(titleOf({ type: 'CUSTOM', name: 'title', value: { title: 'Rent' } })).toBe('Rent');
    expect(titleOf({ type: 'CUSTOM', name: 'title', value: null })).toBeUndefined();
    expect(titleOf(started)).toBeUndefined();
  });
});
