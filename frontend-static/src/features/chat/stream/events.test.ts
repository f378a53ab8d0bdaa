import { describe, expect, it } from 'vitest';
import { isTerminal, runEventOf } from './events';

describe('reading an event', () => {
  it('takes what this client acts on', () => {
    const data = '{"type":"TEXT_MESSAGE_CONTENT","messageId":"m","delta":"hi","timestamp":1}';
    expect(runEventOf(data)).toEqual({ type: 'TEXT_MESSAGE_CONTENT', messageId: 'm', delta: 'hi' });
  });

  it.each(['', 'nonsense', '[DONE]', 'null', '7', '[]', '{}', '{"type":"STATE_DELTA","delta":[]}', '{"type":5}'])('lets %j pass', (data) => {
    expect(runEventOf(data)).toBeUndefined();
  });

  it('says how long a tool took, where the server does', () => {
    const result = { type: 'TOOL_CALL_RESULT', toolCallId: 'c', content: '2' };
    expect(runEventOf(JSON.stringify({ ...result, metadata: { durationMs: 9 } }))).toMatchObject({ took: 9, failed: false });
    expect(runEventOf(JSON.stringify({ ...result, metadata: { failed: true } }))).toMatchObject({ took: undefined, failed: true });
    expect(runEventOf(JSON.stringify({ ...result, metadata: { durationMs: 'soon' } }))).toMatchObject({ took: undefined });
  });

  it('never throws on a missing field', () => {
    expect(runEventOf('{"type":"TOOL_CALL_RESULT"}')).toEqual({ type: 'TOOL_CALL_RESULT', toolCallId: '', content: '', failed: false });
    expect(runEventOf('{"type":"RUN_ERROR"}')).toMatchObject({ code: 'internal' });
  });

  it('knows the two events that end a run', () => {
    expect(isTerminal({ type: 'RUN_FINISHED' })).toBe(true);
    expect(isTerminal({ type: 'RUN_ERROR', code: 'x', message: '' })).toBe(true);
    expect(isTerminal({ type: 'TEXT_MESSAGE_END', messageId: 'm' })).toBe(false);
  });
});
