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

describe('the rewrite that knows the pages', () => {
  const pages = ['/index.html', '/agents/index.html', '/agents/_/chat/index.html'];
  const knowing = runInNewContext(`var pages = ${JSON.stringify(pages)};\n${source}; handler`) as Handler;
  const rewritten = (uri: string) => knowing({ request: { uri } }).uri;

  it.each([
    ['/', '/index.html'],
    ['/agents', '/agents/index.html'],
    ['/agents/0123/chat/', '/agents/_/chat/index.html'],
  ])('leads %s to %s', (uri, page) => {
    expect(rewritten(uri)).toBe(page);
  });

  it.each(['/no-such-page', '/agents/0123/no-such-page/', '/index.html/x', '/other.html', '//agents', '/__proto__'])(
    'leads %s to the page for what is missing',
    (uri) => {
      expect(rewritten(uri)).toBe('/404.html');
    },
  );

  it.each(['/icon.svg', '/agents/0123/chat/index.txt', '/_next/static/gone.js'])('leaves %s to the bucket', (uri) => {
    expect(rewritten(uri)).toBe(uri.replace('0123', '_'));
  });
});
