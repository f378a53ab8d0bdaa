export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

interface ProblemFields {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly requestId?: string | undefined;
  readonly faults?: readonly Fault[];
  readonly retryAfterSeconds?: number | undefined;
}

/** What the API says when it refuses, whatever the shape it said it in. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly requestId: string | undefined;
  readonly faults: readonly Fault[];
  readonly retryAfterSeconds: number | undefined;

  constructor(fields: ProblemFields) {
    super(fields.detail);
    this.name = 'Problem';
    this.code = fields.code;
    this.status = fields.status;
    this.detail = fields.detail;
    this.requestId = fields.requestId;
    this.faults = fields.faults ?? [];
    this.retryAfterSeconds = fields.retryAfterSeconds;
  }

  static offline(): Problem {
    return new Problem({ code: 'offline', status: 0, detail: 'Vexel cannot be reached. Check your connection and try again.' });
  }

  static of(error: unknown): Problem {
    if (error instanceof Problem) return error;
    return new Problem({ code: 'internal', status: 0, detail: 'Something went wrong here. Please try again.' });
  }
}

export async function problemFrom(response: Response): Promise<Problem> {
  const body = record(await response.json().catch(() => undefined));
  const detail = text(body.detail) ?? text(body.error_description) ?? text(body.title) ?? sentenceFor(response.status);
  const retryAfter = Number(response.headers.get('retry-after'));
  return new Problem({
    code: text(body.code) ?? text(body.error) ?? 'internal',
    status: response.status,
    detail,
    requestId: text(body.requestId) ?? response.headers.get('x-request-id') ?? undefined,
    faults: faults(body.errors),
    retryAfterSeconds: retryAfter > 0 ? retryAfter : undefined,
  });
}

function faults(value: unknown): Fault[] {
  if (!Array.isArray(value)) return [];
  return value.map(record).map((fault) => ({ pointer: text(fault.pointer) ?? '', detail: text(fault.detail) ?? 'is not valid' }));
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function sentenceFor(status: number): string {
  if (status === 401) return 'Please sign in again.';
  if (status === 404) return 'This does not exist, or it is not yours.';
  if (status === 429) return 'That was too fast. Please wait a moment and try again.';
  if (status >= 500) return 'Vexel has a problem of its own. Please try again in a moment.';
  return 'The request was refused.';
}

/** Whether the same request may well succeed in a moment. */
export function isWorthRetrying(error: unknown): boolean {
  const { status } = Problem.of(error);
  return status === 0 || status === 502 || status === 503 || status === 504;
}
