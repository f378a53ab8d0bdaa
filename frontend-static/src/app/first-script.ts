import { askAhead } from '@/lib/api/ahead';
import { roomForSidebar } from '@/lib/room';

/** What a page does before it is painted and while its code is on the way. It is sent as text, so each function leans on what it is given. */
export const firstScript = `(${first})(${kept},${firstRequests},${askAhead},${fetchParts},'${roomForSidebar}')`;

/** Dresses the page as it was left; fetches ahead for somebody who is signed in, and sends strangers to the sign-in. */
export function first(recall: typeof kept, requests: typeof firstRequests, ask: typeof askAhead, parts: typeof fetchParts, room: string): void {
  const root = document.documentElement;
  const { pathname, search } = window.location;
  const theme = recall('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  root.dataset.sidebar = recall('sidebar') ?? 'open';
  if (recall('signed-in') !== null) {
    ask(requests(pathname, search, root.dataset.sidebar === 'open' && matchMedia(room).matches));
    setTimeout(parts); // what the page itself names goes first
  } else if (/^\/(agents|settings)\//.test(pathname)) {
    root.hidden = true;
    window.location.replace(`/login/?next=${encodeURIComponent(pathname + search)}`);
  }
}

function kept(name: string): string | null {
  try {
    return localStorage.getItem(`vexel-${name}`);
  } catch {
    return null; // browsers may refuse storage
  }
}

/** Fetches the parts of this page, which `scripts/first-things.mjs` has named. */
function fetchParts(): void {
  const named = document.querySelector<HTMLMetaElement>('meta[name="vexel-parts"]')?.content.split(' ') ?? [];
  for (const href of named) document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'script', fetchPriority: 'low', href }));
}

/** What the page at an address asks the API for when it is opened, its own matters first; the sidebar's only where there is one. */
export function firstRequests(pathname: string, search: string, sidebar: boolean): string[] {
  const [, place, id, part] = pathname.split('/');
  if (place !== 'agents' && place !== 'settings') return [];
  const shell = sidebar ? ['/users', '/sessions?limit=30'] : [];
  const choices = ['/agent-types', '/models', '/tools'];
  const agent = `/agents/${id}`;
  const session = new URLSearchParams(search).get('session');
  if (place === 'settings') return sidebar ? shell : ['/users'];
  if (!id && search !== '') return shell;
  if (!id) return ['/agents?limit=24', ...shell];
  if (id === 'create') return [...choices, ...shell];
  if (part === 'settings') return [agent, ...choices, ...shell];
  if (part !== 'chat') return [agent, `${agent}/sessions?limit=20`, '/tools', '/models', ...shell];
  return session === null ? [agent, ...shell] : [agent, `${agent}/history?session_id=${session}&limit=50`, `/sessions/${session}`, ...shell];
}
