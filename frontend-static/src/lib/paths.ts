/** The only place that spells an address of the site. */
export const paths = {
  home: '/',
  login: '/login/',
  register: '/register/',
  settings: '/settings/',
  agents: '/agents/',
  createAgent: '/agents/create/',
  agent: (id: string) => `/agents/${id}/`,
  agentSettings: (id: string) => `/agents/${id}/settings/`,
  chat: (id: string, sessionId?: string) => `/agents/${id}/chat/${sessionId === undefined ? '' : `?session=${encodeURIComponent(sessionId)}`}`,
} as const;

/** Where to go after signing in: a page of this site and of nobody else's. */
export function safeReturn(next: string | null): string {
  if (next === null || !/^\/(agents|settings)/.test(next)) return paths.agents;
  const url = new URL(next, 'https://vexel.invalid');
  return url.origin === 'https://vexel.invalid' ? url.pathname + url.search : paths.agents;
}
