import { describe, expect, it } from 'vitest';
import { markdownBlocks } from './markdown-blocks';

const fence = '```';

describe('the blocks of a Markdown text', () => {
  it.each([
    ['paragraphs', 'one\nmore\n\ntwo\n', ['one\nmore\n\n', 'two\n']],
    ['headings', '# a\n\nb\n\n\n## c', ['# a\n\n', 'b\n\n\n', '## c']],
    ['a list with room between its items', '- a\n\n- b\n\n  more of b\n\nafter', ['- a\n\n- b\n\n  more of b\n\n', 'after']],
    ['code with empty lines', `${fence}js\na\n\nb\n${fence}\n\nafter`, [`${fence}js\na\n\nb\n${fence}\n\n`, 'after']],
    ['code that is not closed', `${fence}\na\n\nb`, [`${fence}\na\n\nb`]],
    ['code around shorter fences', `${fence}${fence}\n${fence}\n\na\n${fence}${fence}\n\nb`, [`${fence}${fence}\n${fence}\n\na\n${fence}${fence}\n\n`, 'b']],
    ['code by indentation', '    a\n\n    b\n\nc', ['    a\n\n    b\n\n', 'c']],
    ['links defined elsewhere', '[a][x]\n\n[x]: https://example.org', ['[a][x]\n\n[x]: https://example.org']],
    ['nothing', '', []],
  ])('are cut between %s', (_, text, blocks) => {
    expect(markdownBlocks(text)).toEqual(blocks);
  });

  it('stay as they are while text is added behind them', () => {
    const text = `# Title\n\nA paragraph.\n\n1. one\n\n2. two\n\n${fence}\ncode\n\nmore\n${fence}\n\nThe end.`;
    const whole = markdownBlocks(text);
    for (let end = 1; end <= text.length; end++) {
      const settled = markdownBlocks(text.slice(0, end)).slice(0, -1);
      expect(whole.slice(0, settled.length)).toEqual(settled);
    }
  });
});
