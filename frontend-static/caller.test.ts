import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

type Headers = Record<string, { value: string }>;
type Handler = (event: { request: { headers: Headers }; viewer: { ip: string } }) => { headers: Headers };

const handler = runInNewContext(`${readFileSync('caller.js', 'utf8')}; handler`) as Handler;

describe('the edge in front of the API', () => {
  it.each(['198.51.100.10', '2001:db8::1'])('says that %s is calling', (ip) => {
    const request = { headers: { accept: { value: '*/*' } } };
    expect(handler({ request, viewer: { ip } }).headers).toEqual({
      accept: { value: '*/*' },
      'x-vexel-caller': { value: ip },
    });
  });

  it('does not let callers say who they are', () => {
    const request = { headers: { 'x-vexel-caller': { value: '203.0.113.7' } } };
    expect(handler({ request, viewer: { ip: '198.51.100.10' } }).headers['x-vexel-caller']).toEqual({
      value: '198.51.100.10',
    });
  });
});
