import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Markdown } from './Markdown';

const fence = '```';
const java = `${fence}java\nreturn 1280; // euros\n${fence}`;
const code = () => screen.getByRole('group', { name: 'Code: java' });
const copy = () => screen.queryByRole('button', { name: 'Copy code' });
const coloured = () => code().querySelectorAll('span');

describe('code in an answer', () => {
  it('is coloured once it is finished, and stays the same text', async () => {
    render(<Markdown text={java} growing={false} />);
    await waitFor(() => expect(code().querySelector('.hljs-keyword')).toHaveTextContent('return'));
    expect(code().querySelector('.hljs-comment')).toHaveTextContent('// euros');
    expect(code().textContent).toBe('return 1280; // euros');
  });

  it('is plain and cannot be copied while it is being written', async () => {
    const { rerender } = render(<Markdown text={java} growing={false} />);
    await waitFor(() => expect(coloured()).not.toHaveLength(0));
    for (const text of [`${fence}java\nreturn 12`, `${fence}java\nreturn 1280;\n\n`, java]) {
      rerender(<Markdown text={text} growing />);
      expect(coloured()).toHaveLength(0);
      expect(copy()).toBeNull();
    }
  });

  it('is finished as soon as something follows it', async () => {
    render(<Markdown text={`${java}\n\nThat is`} growing />);
    await waitFor(() => expect(coloured()).not.toHaveLength(0));
    expect(copy()).toBeVisible();
  });

  it('is copied as it was written, and says so', async () => {
    const user = userEvent.setup();
    render(<Markdown text={`${fence}\n<b>\n  & more\n${fence}`} growing={false} />);
    await user.click(screen.getByRole('button', { name: 'Copy code' }));
    expect(await navigator.clipboard.readText()).toBe('<b>\n  & more');
    expect(screen.getByRole('status')).toHaveTextContent('Copied');
  });

  it('says so where the browser has no clipboard', async () => {
    const user = userEvent.setup({ writeToClipboard: false });
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    render(<Markdown text={java} growing={false} />);
    await user.click(screen.getByRole('button', { name: 'Copy code' }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Could not copy'));
  });

  it.each(['', 'no-such-language', 'constructor'])('is shown plain in the language %j', async (language) => {
    render(<Markdown text={`${java}\n\n${fence}${language}\nreturn other\n${fence}`} growing={false} />);
    await waitFor(() => expect(coloured()).not.toHaveLength(0));
    const other = screen.getByText('return other');
    expect(other.querySelector('span')).toBeNull();
  });
});
