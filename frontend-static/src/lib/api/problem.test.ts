import { describe, expect, it } from 'vitest';
import { isWorthRetrying, Problem, problemFrom } from './problem';

const answer = (body: BodyInit, init: ResponseInit) => problemFrom(new Response(body, init));

describe('a problem', () => {
  it('carries code, detail, reference and every fault of the API', async () => {
    const body = { code: 'invalid', status: 422, detail: 'two faults', requestId: 'r1', errors: [{ pointer: '/name', detail: 'is empty' }] };
    const problem = await answer(JSON.stringify(body), { status: 422 });
    expect(problem).toMatchObject({ code: 'invalid', status: 422, detail: 'two faults', requestId: 'r1' });
    expect(problem.faults).toEqual([{ pointer: '/name', detail: 'is empty' }]);
  });

  it('reads the other shape that the sign-in answers with', async () => {
    const body = { error: 'invalid_grant', error_description: 'no such pair' };
    expect(await answer(JSON.stringify(body), { status: 400 })).toMatchObject({ code: 'invalid_grant', detail: 'no such pair' });
  });

  it('has words of its own for a page that is no JSON at all', async () => {
    const problem = await answer('<html>Bad gateway</html>', { status: 502, headers: { 'x-request-id': 'r2' } });
    expect(problem).toMatchObject({ code: 'internal', status: 502, requestId: 'r2' });
    expect(problem.detail).toMatch(/try again/);
  });

  it('does not trip over fields of the wrong kind', async () => {
    const problem = await answer('{"code": 7, "detail": null, "errors": {"pointer": 1}}', { status: 400 });
    expect(problem).toMatchObject({ code: 'internal', faults: [] });
  });

  it('knows how long to wait', async () => {
    expect(await answer('{}', { status: 429, headers: { 'retry-after': '7' } })).toMatchObject({ retryAfterSeconds: 7 });
  });

  it('is worth retrying only when the server or the network is away', () => {
    const problem = (status: number) => new Problem({ code: 'x', status, detail: '' });
    expect([0, 502, 503, 504].every((status) => isWorthRetrying(problem(status)))).toBe(true);
    expect([400, 401, 404, 409, 422, 500].some((status) => isWorthRetrying(problem(status)))).toBe(false);
  });
});
