// The pages that are judged, and somebody who may see them: an account with an agent that has answered once.
import { randomUUID } from 'node:crypto';

export async function pagesOf(site) {
  const person = { email: `robin.${randomUUID()}@example.org`, password: randomUUID() };
  await send(site, '/users', { json: person });
  const login = { grant_type: 'password', username: person.email, password: person.password };
  const { access_token: token } = await send(site, '/login/oauth', { form: login });
  const made = { name: 'Ledger', description: 'Works out percentages.', agent_type: 'analyst', tools: ['calculator'] };
  const agent = await send(site, '/agents', { json: made, token });
  const answer = await send(site, `/agents/${agent.id}/chat`, { json: { message: 'What is 12.5% of 360?' }, token });
  return {
    person,
    strangers: { landing: '/', 'sign in': '/login/', register: '/register/' },
    members: {
      agents: '/agents/',
      'new agent': '/agents/create/',
      agent: `/agents/${agent.id}/`,
      'settings of an agent': `/agents/${agent.id}/settings/`,
      chat: `/agents/${agent.id}/chat/?session=${answer.session_id}`,
      settings: '/settings/',
    },
  };
}

async function send(site, path, { json, form, token }) {
  const answer = await fetch(`${site}/api/v1${path}`, {
    method: 'POST',
    headers: { ...(json && { 'content-type': 'application/json' }), ...(token && { authorization: `Bearer ${token}` }) },
    body: form ? new URLSearchParams(form) : JSON.stringify(json),
  });
  if (!answer.ok) throw new Error(`${path} was refused: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
