import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { allowed, attacks, intruders } from '@/testing/attacks';
import { Markdown } from './Markdown';

describe('an answer with', () => {
  it.each(Object.entries(attacks))('%s has nothing in it that was not allowed, however far it has come', (_name, attack) => {
    const view = render(<Markdown text="" growing />);
    for (let end = 1; end <= attack.length; end += 5) {
      view.rerender(<Markdown text={attack.slice(0, end)} growing />);
      expect(intruders(view.container, allowed)).toEqual([]);
    }
    view.rerender(<Markdown text={attack} growing={false} />);
    expect(intruders(view.container, allowed)).toEqual([]);
  });
});

describe('the check of answers', () => {
  it.each([
    ['<script></script>', '<script>'],
    ['<p onclick="x"></p>', 'onclick of <p>'],
    ['<a href="javascript:x"></a>', 'the address javascript:x'],
    ['<a href="//elsewhere"></a>', 'the address //elsewhere'],
    ['<td style="background: url(x)"></td>', 'the style background: url(x)'],
    ['<a id="location"></a>', 'the id location'],
  ])('sees %s', (html, finding) => {
    const root = document.createElement('div');
    root.innerHTML = html.startsWith('<td') ? `<table><tr>${html}</tr></table>` : html;
    expect(intruders(root, allowed)).toEqual([finding]);
  });
});
