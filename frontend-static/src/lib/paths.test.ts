import { describe, expect, it } from 'vitest';
import { paths, safeReturn } from './paths';

describe('where to go after signing in', () => {
  it('is the page somebody came from', () => {
    expect(safeReturn('/agents/abc/chat/?session=1')).toBe('/agents/abc/chat/?session=1');
  });

  it('may be the settings', () => {
    expect(safeReturn('/settings/')).toBe('/settings/');
  });

  it.each([null, '', '/', 'https://evil.example/', '//evil.example', '/\\evil.example', '/agents/../../login', 'javascript:alert(1)'])(
    'is never somewhere else: %j',
    (next) => {
      expect(safeReturn(next)).toMatch(/^\/(agents|login)/);
    },
  );

  it('keeps a session in the address of a chat', () => {
    expect(paths.chat('a', 's&t')).toBe('/agents/a/chat/?session=s%26t');
  });
});
