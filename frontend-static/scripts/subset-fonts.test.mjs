import { describe, expect, it } from 'vitest';
import { charactersIn, withOwn } from './subset-fonts.mjs';

describe('the fonts of every page', () => {
  it('hold the characters that the style sheet promises', () => {
    expect(charactersIn('U+0041-0043, U+20AC,U+1F600')).toEqual(['A', 'B', 'C', '€', '😀']);
  });

  it('take the place of the Latin part and of no other', () => {
    const sheet = "src: url(./files/a-greek.woff2) format('woff2'); src: url(./files/a-latin.woff2) format('woff2');";
    expect(withOwn('a-latin.woff2', sheet, 'a')).toBe("src: url(a/files/a-greek.woff2) format('woff2'); src: url(./a-latin.woff2) format('woff2');");
  });

  it('are missed when the package names them otherwise', () => {
    expect(() => withOwn('a-latin.woff2', 'src: url(./files/b.woff2)', 'a')).toThrow('a-latin.woff2');
  });
});
