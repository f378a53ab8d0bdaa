// Walks the thread once against a running Vexel: register, log in, create an agent, stream an answer,
// read the history. Prints each frame with its time; fails unless at least five text frames arrive
// twenty milliseconds or more apart, which a buffering host or proxy cannot fake.
import { randomInt, randomUUID } from 'node:crypto';

const base = (process.argv[2] ?? 'http://localhost:8080').replace(/\/$/, '');
const api = `${base}/api/v1`;
const started = performance.now();
const clock = () => `${(performance.now() - started).toFixed(0).padStart(6)} ms`;
const say = (what) => console.log(`${clock()}  ${what}`);

function check(condition, complaint) {
  if (!condition) {
    console.error(`${clock()}  FAILED: ${complaint}`);
    process.exit(1);
  }
}

async function call(method, path, body, headers = {}) {
  const form = body instanceof URLSearchParams;
  const response = await fetch(api + path, {
    method,
    headers: { ...(body && !form ? { 'Content-Type': 'application/json' } : {}), ...headers },
    body: body && !form ? JSON.stringify(body) : body,
  });
  const text = await response.text();
  check(response.ok, `${method} ${path} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}

const email = `smoke-${randomUUID()}@example.org`;
const password = randomUUID();
await call('POST', '/users', { email, password, full_name: 'Smoke Test' });
say(`registered ${email}`);

const token = await call('POST', '/login/oauth', new URLSearchParams({ username: email, password }));
const auth = { Authorization: `Bearer ${token.access_token}` };
say('logged in');

const agent = await call(
  'POST',
  '/agents',
  {
    name: 'Smoke agent',
    description: 'Checks that the thread holds.',
    agent_type: 'analyst',
    instructions: ['Answer in full sentences.'],
    tools: ['calculator'],
  },
  auth,
);
say(`created agent ${agent.id}`);

const percent = randomInt(11, 99);
const amount = randomInt(1000, 9999);
const message = `What is ${percent}% of ${amount}? Please explain in a few sentences.`;
const response = await fetch(`${api}/agents/${agent.id}/stream`, {
  method: 'POST',
  headers: { ...auth, 'Content-Type': 'application/json', Accept: 'text/event-stream' },
  body: JSON.stringify({ message }),
});
check(response.ok, `the stream answered ${response.status}`);
check(response.headers.get('content-type')?.startsWith('text/event-stream'), 'no event stream');

const events = [];
const textTimes = [];
let buffer = '';
const decoder = new TextDecoder();
for await (const chunk of response.body) {
  buffer += decoder.decode(chunk, { stream: true });
  let end;
  while ((end = buffer.indexOf('\n\n')) >= 0) {
    const frame = buffer.slice(0, end);
    buffer = buffer.slice(end + 2);
    const data = frame.split('\n').find((line) => line.startsWith('data: '));
    if (!data) continue;
    const event = JSON.parse(data.slice(6));
    events.push(event);
    if (event.type === 'TEXT_MESSAGE_CONTENT') textTimes.push(performance.now());
    say(frame.replaceAll('\n', '  '));
  }
}

const apart = textTimes.filter((time, i) => i === 0 || time - textTimes[i - 1] >= 20).length;
check(events[0]?.type === 'RUN_STARTED', 'the first event is not RUN_STARTED');
check(events.at(-1)?.type === 'RUN_FINISHED', `the last event is ${events.at(-1)?.type}`);
check(apart >= 5, `only ${apart} of ${textTimes.length} text frames came 20 ms or more apart`);

const said = events
  .filter((event) => event.type === 'TEXT_MESSAGE_CONTENT')
  .map((event) => event.delta)
  .join('');
const history = await call('GET', `/agents/${agent.id}/history?session_id=${events[0].threadId}`, undefined, auth);
const kept = history.data[0].parts
  .filter((part) => part.type === 'text')
  .map((part) => part.text)
  .join('');
check(kept === said, 'the history differs from what was streamed');
check(history.data[1].parts[0].text === message, 'the question is not in the history');
say(`history agrees: ${said.length} characters in ${textTimes.length} text frames, ${apart} of them apart`);
