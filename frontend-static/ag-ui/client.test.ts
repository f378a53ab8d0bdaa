import { randomUUID } from 'node:crypto';
import { HttpAgent } from '@ag-ui/client';
import { beforeAll, describe, expect, test } from 'vitest';
import { api, call, createAgent, expectHistory, history, registered, Told } from './host';
import { breaking, RunFollower } from './resuming';

const LONG = 'Please tell me about yourself.';

describe('the stock AG-UI client', () => {
  let token: string;
  let agent: string;

  beforeAll(async () => {
    token = await registered();
    agent = await createAgent(token);
  });

  function client(id = agent, more: Partial<ConstructorParameters<typeof HttpAgent>[0]> = {}): HttpAgent {
    const headers = { Authorization: `Bearer ${token}` };
    return new HttpAgent({ url: `${api}/agents/${id}/stream`, headers, threadId: randomUUID(), ...more });
  }

  async function ask(who: HttpAgent, content: string, told = new Told()): Promise<Told> {
    who.addMessage({ id: randomUUID(), role: 'user', content });
    await who.runAgent({}, told);
    return told;
  }

  test('holds after text and tool turns what the host keeps', async () => {
    const who = client();
    const first = await ask(who, LONG);
    const second = await ask(who, 'What is 17.5% of 2640?');
    expect(second.ids.sessionId).toBe(first.ids.sessionId);
    expect(second.types).toEqual(expect.arrayContaining(['TOOL_CALL_START', 'TOOL_CALL_RESULT', 'TEXT_MESSAGE_CONTENT']));
    expect([...first.failures, ...second.failures, ...first.errors, ...second.errors]).toEqual([]);
    expect(who.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant', 'tool', 'assistant']);
    await expectHistory(who, token, agent, first.ids.sessionId);
  });

  test('is told of a failed run by its last event, and not by a broken stream', async () => {
    const lost = await createAgent(token, { model_id: 'nobody/nothing' });
    const told = await ask(client(lost), 'Hello?');
    expect(told.errors).toEqual(['model-unknown']);
    expect(told.types.at(-1)).toBe('RUN_ERROR');
    expect(told.failures).toEqual([]);
  });

  test('sees a run that is stopped come to its end', async () => {
    const who = client();
    const told = new Told();
    told.firstText = () => call('POST', `/runs/${told.ids.runId}/cancel`, token);
    await ask(who, LONG, told);
    expect(told.types.slice(-3)).toEqual(['CUSTOM', 'cancelled', 'RUN_FINISHED']);
    expect(told.outcome).toBe('cancelled');
    expect([...told.failures, ...told.errors]).toEqual([]);
    await expectHistory(who, token, agent, told.ids.sessionId);
  });

  test('can hang up and stop the run that goes on without it', async () => {
    const who = client();
    const told = new Told();
    told.firstText = async () => {
      who.abortRun();
      await call('POST', `/runs/${told.ids.runId}/cancel`, token);
    };
    await ask(who, LONG, told);
    expect(told.failures).toEqual([]);
    const follower = new RunFollower(told.ids.runId, token);
    await follower.connectAgent({}, told);
    expect(told.types.at(-1)).toBe('RUN_FINISHED');
    const kept = (await history(token, agent, told.ids.sessionId)).at(-1);
    expect(kept?.status).toBe('cancelled');
    expect(follower.messages.map(({ id }) => id)).toEqual([kept?.id]);
  });

  test.each([1, 4, 9])('goes on after event %i when its connection breaks', async (events) => {
    const who = client(agent, { fetch: breaking(token, events) });
    const told = await ask(who, 'What is 12.5% of 3280?');
    expect([...told.failures, ...told.errors]).toEqual([]);
    expect(told.types.at(-1)).toBe('RUN_FINISHED');
    await expectHistory(who, token, agent, told.ids.sessionId);
  });

  test('replays a run from its first event', async () => {
    const who = client();
    const told = await ask(who, 'What is 6 * 7?');
    const follower = new RunFollower(told.ids.runId, token);
    const replayed = new Told();
    await follower.connectAgent({}, replayed);
    expect(replayed.failures).toEqual([]);
    expect(replayed.types).toEqual(told.types);
    expect(follower.messages).toEqual(who.messages.slice(1));
  });
});
