import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

interface Answer {
  statusCode: number;
  statusDescription?: string;
  headers: Record<string, { value: string }>;
}
type Handler = (event: { response: Answer }) => Answer;

const handler = runInNewContext(`${readFileSync('not-found.js', 'utf8')}; handler`) as Handler;
const page = { 'content-type': { value: 'text/html' } };
const missing = { ...page, 'x-amz-meta-not-found': { value: 'true' } };

describe('the status at the edge', () => {
  it('is 404 for the page that stands in for missing ones, and the mark stays inside', () => {
    expect(handler({ response: { statusCode: 200, headers: { ...missing } } })).toEqual({
      statusCode: 404,
      statusDescription: 'Not Found',
      headers: page,
    });
  });

  it('is left alone for every other page', () => {
    const response = { statusCode: 200, statusDescription: 'OK', headers: page };
    expect(handler({ response: { ...response } })).toEqual(response);
  });

  it('stays 304 where the browser has that page', () => {
    expect(handler({ response: { statusCode: 304, headers: { ...missing } } }).statusCode).toBe(304);
  });
});
