import { http, HttpResponse } from 'msw';
import type { AgentType, Model, Tool } from '@/lib/api/types';
import { api, server } from './server';

const page = (data: readonly object[]) => () => HttpResponse.json({ data, next_cursor: null, has_more: false });
const type = (id: AgentType['id'], tools: readonly string[]) => ({ id, name: `The ${id}`, description: '', instructions: [`Be an ${id}.`], tools }) as AgentType;
const tool = (id: string, missing_setting: string | null = null) =>
  ({ id, name: `The ${id}`, description: `What a ${id} does.`, functions: [], available: missing_setting === null, missing_setting }) as Tool;
const model = (id: string, missing_setting: string | null = null) =>
  ({ id, name: `Model ${id}`, provider: '', context_window: 1000, is_default: id === 'demo', available: missing_setting === null, missing_setting }) as Model;

/** The API of what agents are made of: two kinds, three tools, two models, of which one each cannot be had. */
export function serveChoices(): void {
  server.use(
    http.get(api('/agent-types'), page([type('assistant', ['calculator', 'search']), type('analyst', ['clock'])])),
    http.get(api('/tools'), page([tool('calculator'), tool('clock'), tool('search', 'VEXEL_SEARCH')])),
    http.get(api('/models'), page([model('demo'), model('big', 'VEXEL_BIG_KEY')])),
  );
}
