import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const table = readFileSync('../docs/chat-behaviour.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!behaviour|-)/.test(line))
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

describe('what is said of the chat', () => {
  it('is either done or later, and never nothing', () => {
    expect(table.length).toBeGreaterThan(30);
    expect(table.filter(([, state, why]) => !['done', 'later'].includes(state ?? '') || !why)).toEqual([]);
  });

  it.each(table.filter(([, state]) => state === 'done').map(([behaviour, , test]) => [behaviour, test] as const))('%s: a test holds it', (_, test) => {
    const [, file, name] = /^`([^`]+)`: (.+)$/.exec(test ?? '') ?? [];
    expect(existsSync(file ?? ''), `${file} exists`).toBe(true);
    expect(readFileSync(file ?? '', 'utf8')).toContain(`'${name}'`);
  });
});
