import { describe, expect, it } from 'vitest';
import { markdownBlocks, passagesOf } from './markdown-blocks';

const fence = '```';

describe('the blocks of a Markdown text', () => {
  it.each([
    ['paragraphs', 'one\nmore\n\ntwo\n', ['one\nmore\n\n', 'two\n']],
    ['headings', '# a\n\nb\n\n\n## c', ['# a\n\n', 'b\n\n\n', '## c']],
    ['a list with room between its items', '- a\n\n- b\n\n  more of b\n\nafter', ['- a\n\n- b\n\n  more of b\n\n', 'after']],
    ['code with empty lines', `${fence}js\na\n\nb\n${fence}\n\nafter`, [`${fence}js\na\n\nb\n${fence}\n\n`, 'after']],
    ['code that is not closed', `${fence}\na\n\nb`, [`${fence}\na\n\nb`]],
    ['code around shorter fences', `${fence}${fence}\n${fence}\n\na\n${fence}${fence}\n\nb`, [`${fence}${fence}\n${fence}\n\na\n${fence}${fence}\n\n`, 'b']],
    ['code between lines of text', `a\n${fence}\nb\n${fence}\nc\nd`, ['a\n', `${fence}\nb\n${fence}\n`, 'c\nd']],
    ['code on one line', `a\n${fence}b${fence}\n\nc`, [`a\n${fence}b${fence}\n\n`, 'c']],
    ['code in a list', `- a\n  ${fence}\n\n  b\n  ${fence}\n- c`, [`- a\n  ${fence}\n\n  b\n  ${fence}\n- c`]],
    ['lists of another kind', '- a\n\n* b\n\n1. c\n\n2', ['- a\n\n', '* b\n\n', '1. c\n\n2']],
    ['code by indentation', '    a\n\n    b\n\nc', ['    a\n\n    b\n\n', 'c']],
    ['links defined elsewhere', '[a][x]\n\n[x]: https://example.org', ['[a][x]\n\n[x]: https://example.org']],
    ['nothing', '', []],
  ])('are cut between %s', (_, text, blocks) => {
    expect(markdownBlocks(text, false)).toEqual(blocks);
  });

  it('are cut before links defined elsewhere only until the text is finished', () => {
    expect(markdownBlocks('[a][x]\n\n[x]: https://example.org', true)).toHaveLength(2);
  });

  it('are put together to passages, of which only the last changes', () => {
    const text = Array.from({ length: 60 }, (_, part) => `## ${part}\n\n${'word '.repeat(30)}\n\n`).join('');
    const whole = passagesOf(text, false);
    expect(whole.join('')).toBe(text);
    expect(whole.length).toBeGreaterThan(4);
    for (let end = 1; end <= text.length; end += 7) {
      const settled = passagesOf(text.slice(0, end), true).slice(0, -1);
      expect(whole.slice(0, settled.length)).toEqual(settled);
    }
  });

  it('stay as they are while text is added behind them', () => {
    const text = `# Title\n\nA paragraph.\n\n1. one\n\n2. two\n\n${fence}\ncode\n\nmore\n${fence}\n\nThe end.`;
    const whole = markdownBlocks(text, false);
    for (let end = 1; end <= text.length; end++) {
      const settled = markdownBlocks(text.slice(0, end), true).slice(0, -1);
      expect(whole.slice(0, settled.length)).toEqual(settled);
    }
  });
});
