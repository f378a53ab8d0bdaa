import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import cases from './rewrite-cases.json';

type Handler = (event: { request: { uri: string } }) => { uri: string };

const source = readFileSync('rewrite.js', 'utf8');
const handler = runInNewContext(`${source}; handler`) as Handler;

describe('the rewrite at the edge', () => {
  it.each(cases)('leads $uri to $rewritten', ({ uri, rewritten }) => {
    expect(handler({ request: { uri } }).uri).toBe(rewritten);
  });

  it('keeps everything of the request but its address', () => {
    const request = { uri: '/agents/', method: 'GET', headers: { host: { value: 'example.org' } } };
    expect(handler({ request })).toEqual({ ...request, uri: '/agents/index.html' });
  });
});
