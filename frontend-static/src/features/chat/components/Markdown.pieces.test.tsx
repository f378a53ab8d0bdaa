import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { piecesOf } from '../markdown-pieces';
import { Markdown } from './Markdown';

const lines = (count: number, line: (row: number) => string) => Array.from({ length: count }, (_, row) => `${line(row + 1)}\n`).join('');
const long = 'as long as people write when they have something to say';

/** The outline of what is shown: elements and text, without what only says how it looks. */
function outline(element: Element): unknown {
  const children = [...element.childNodes].flatMap((child) => (child instanceof Element ? [outline(child)] : child.textContent?.trim() ? [child.textContent.trim()] : []));
  return [element.tagName, element.getAttribute('start') ?? '', ...children];
}

const ours = (text: string) => [...render(<Markdown text={text} growing={false} />).container.querySelectorAll('ul, ol, table')].map(withoutParts);
const whole = (text: string) => [...render(<ReactMarkdown remarkPlugins={[remarkGfm]}>{text}</ReactMarkdown>).container.querySelectorAll('ul, ol, table')].map(withoutParts);

/** A long table has several bodies, a list with room between its items has paragraphs, and our code a bar: what is said is the same. */
function withoutParts(element: Element): unknown {
  const copy = element.cloneNode(true) as Element;
  copy.querySelectorAll('.code-bar').forEach((bar) => bar.remove());
  copy.querySelectorAll('tbody, li > p, .code').forEach((part) => part.replaceWith(...part.childNodes));
  return outline(copy);
}

const lists = {
  'a long list': lines(40, (row) => `- ${row} ${long}`),
  'a long list with numbers from another one': lines(40, (row) => `${row + 6}. ${row} **${long}**`),
  'a long list with room between its items': lines(20, (row) => `1. ${row} ${long}\n`),
  'a list of lists': lines(20, (row) => `* ${row} ${long}\n  - one\n  - two\n\n    more of two`),
  'a list whose items go on without indentation': lines(20, (row) => `+ ${row}\n${long}`),
  'a list with code in its items': lines(12, (row) => `- ${row} ${long}\n  \`\`\`\n  - not an item\n  \`\`\``),
  'two lists': `${lines(15, (row) => `- ${row} ${long}`)}\n${lines(15, (row) => `* ${row} ${long}`)}`,
  'two lists at once': `${lines(15, (row) => `- ${row} ${long}`)}${lines(15, (row) => `1) ${row} ${long}`)}`,
  'a list before a line': `${lines(15, (row) => `- ${row} ${long}`)}- - -\n${lines(15, (row) => `- ${row} ${long}`)}`,
  'a list before a heading': `${lines(15, (row) => `- ${row} ${long}`)}## More\n- ${long}`,
  'a list that begins further right': lines(15, (row) => `  - ${row} ${long}`),
};

const tables = {
  'a long table': `| a | b |\n|---|--:|\n${lines(60, (row) => `| ${row} | ${long} |`)}`,
  'a table with missing cells and escaped bars': `| a \\| x | b |\n| :-: | - |\n${lines(40, (row) => `| ${row} \\| ${long} | ${row % 2 ? '`c`|' : ''}`)}`,
  'a table whose head does not fit': `| a | b | c |\n|---|---|\n${lines(20, (row) => `| ${row} | ${long} |`)}`,
  'a table that goes on without bars': `| a | b |\n|---|---|\n${lines(20, (row) => `| ${row} | ${long} |`)}and here`,
};

describe('what is parsed piece by piece', () => {
  it.each(Object.entries({ ...lists, ...tables }))('is the same as the whole: %s', (_, text) => {
    expect(ours(text)).toEqual(whole(text));
    expect(ours(`Before.\n\n${text}\nAfter.`)).toEqual(whole(`Before.\n\n${text}\nAfter.`));
  });

  it.each(['a long list', 'a long list with room between its items', 'a list of lists'] as const)('is in several pieces: %s', (name) => {
    const block = piecesOf(lists[name]);
    expect(block?.kind === 'list' && block.pieces.length).toBeGreaterThan(3);
  });

  it('stays as it is while more is written behind it', () => {
    const text = tables['a long table'];
    const { container, rerender } = render(<Markdown text={text} growing />);
    const row = container.querySelector('tbody tr');
    rerender(<Markdown text={`${text}| 61 | ${long} |`} growing />);
    expect(container.querySelector('tbody tr')).toBe(row);
    expect(container.querySelectorAll('tr')).toHaveLength(62);
  });
});
