import { askedAhead } from './ahead';
import { Problem, problemFrom } from './problem';
import { session } from './session';

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly query?: Readonly<Record<string, string | number | null | undefined>>;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  readonly anonymous?: boolean;
  /** Whether the request goes on when the page is left. */
  readonly keepalive?: boolean;
}

/** Calls the API and reads its JSON answer; undefined where it has none. */
export async function call<T>(path: string, options: Call = {}): Promise<T> {
  const response = await open(path, options);
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T;
  return (await response.json()) as T;
}

/** Calls the API and hands over the answer unread, for streams. Refusals are thrown as Problems. */
export async function open(path: string, options: Call = {}): Promise<Response> {
  if (options.anonymous) return checked(await send(path, options));
  const token = await session.token();
  const response = await send(path, options, token);
  if (response.status !== 401) return checked(response);
  const renewed = await session.renew(token);
  if (!renewed) return checked(response);
  return checked(await send(path, options, renewed));
}

async function send(path: string, options: Call, token?: string): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json', ...options.headers };
  if (token) headers.authorization = `Bearer ${token}`;
  if (options.json !== undefined) headers['content-type'] = 'application/json';
  const method = options.method ?? 'GET';
  const address = `/api/v1${path}${queryOf(options.query)}`;
  try {
    const ahead = askedAhead(`${method} ${address}`);
    if (ahead) return await ahead;
    return await fetch(address, { method, headers, body: bodyOf(options), keepalive: options.keepalive ?? false, signal: options.signal ?? null });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw Problem.offline();
  }
}

async function checked(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw await problemFrom(response);
}

function bodyOf(options: Call): BodyInit | null {
  if (options.form) return new URLSearchParams(options.form);
  return options.json === undefined ? null : JSON.stringify(options.json);
}

function queryOf(query: Call['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== null && value !== undefined) search.set(name, String(value));
  }
  return search.size === 0 ? '' : `?${search.toString()}`;
}
