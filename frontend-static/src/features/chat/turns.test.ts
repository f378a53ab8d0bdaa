import { describe, expect, it } from 'vitest';
import type { Message } from '@/lib/api/types';
import type { LiveRun } from './stream/run';
import { turnsOf, unanswered } from './turns';

const message = (id: string, role: Message['role'], run: string, parts: Message['parts']): Message => ({
  id,
  session_id: 's',
  agent_id: 'a',
  seq: 0,
  parent_id: null,
  usage: null,
  role,
  status: 'complete',
  parts,
  created_at: '2026-01-01T00:00:00.000Z',
  run_id: run,
});
const question = message('q', 'user', 'r1', [{ type: 'text', text: 'How much?' }]);
const answer = message('a', 'assistant', 'r1', [
  { type: 'tool_call', id: 'c', name: 'calculator_evaluate', arguments: '{}' },
  { type: 'tool_result', tool_call_id: 'c', name: 'calculator_evaluate', content: '2', failed: false, duration_ms: 40 },
  { type: 'text', text: 'Two.' },
]);
const live = (runId: string | undefined, status: LiveRun['status'] = 'streaming'): LiveRun => ({
  id: 'local',
  agentId: 'agent',
  sessionId: 's',
  runId,
  question: 'And now?',
  askedAt: '2026-01-01T00:01:00.000Z',
  status,
  blocks: [],
  failure: undefined,
});

describe('the turns of a conversation', () => {
  it('stand in the order they were said, tools with their results', () => {
    const turns = turnsOf([answer, question], []);
    expect(turns.map((turn) => turn.role)).toEqual(['user', 'assistant']);
    expect(turns[1]).toMatchObject({ blocks: [{ kind: 'tool', status: 'done', result: '2', took: 40 }, { kind: 'text', text: 'Two.' }] });
  });

  it('show what is going on in this tab after what is stored', () => {
    expect(turnsOf([answer, question], [live(undefined, 'sending')]).map((turn) => turn.key)).toEqual(['q', 'a', 'local-question', 'local-answer']);
  });

  it('show a run of this tab once, even if it is stored by now', () => {
    expect(turnsOf([answer, question], [live('r1')]).map((turn) => turn.key)).toEqual(['local-question', 'local-answer']);
  });

  it('keep a run of this tab at its place when others came after it', () => {
    const later = [message('a2', 'assistant', 'r2', []), message('q2', 'user', 'r2', [{ type: 'text', text: 'From elsewhere' }])];
    expect(turnsOf([...later, answer, question], [live('r1', 'complete')]).map((turn) => turn.key)).toEqual(['local-question', 'local-answer', 'q2', 'a2']);
  });

  it('are the same objects as long as nothing changed in them', () => {
    const before = turnsOf([answer, question], []);
    const now = turnsOf([answer, question], [live('r2')]);
    expect(now[0]).toBe(before[0]);
    expect(now[1]).toBe(before[1]);
  });

  it('mark a tool that never answered', () => {
    const cut = message('a', 'assistant', 'r1', [{ type: 'tool_call', id: 'c', name: 'x', arguments: '' }]);
    expect(turnsOf([cut], [])[0]).toMatchObject({ blocks: [{ status: 'failed', result: undefined }] });
  });

  it('wait until something is said', () => {
    expect(turnsOf([], [live('r', 'sending')])[1]).toMatchObject({ status: 'waiting' });
    expect(turnsOf([], [live('r', 'reconnecting')])[1]).toMatchObject({ status: 'reconnecting' });
  });
});

describe('a question without an answer', () => {
  it('is found only at the end of the conversation', () => {
    expect(unanswered([question])).toBe(question);
    expect(unanswered([answer, question])).toBeUndefined();
    expect(unanswered([])).toBeUndefined();
  });
});
