import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { prefer } from '@/lib/preferences';
import { answer, answering, broken, chat, composer, finished, freshPage, message, onGone, say, started, stored } from '../testing';

beforeEach(freshPage);
const next = () => screen.queryByRole('group', { name: 'Next message' });

describe('the composer', () => {
  it('leaves Enter to an input method that picks a word with it', async () => {
    const { asked } = answering();
    const { user } = chat();
    await user.type(composer(), 'かな');
    fireEvent.keyDown(composer(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(composer(), { key: 'Enter', keyCode: 229 });
    expect(composer()).toHaveValue('かな');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(asked).toHaveLength(1));
  });

  it('sends with Ctrl or Cmd and Enter where that is preferred, and only then', async () => {
    prefer('send', 'mod-enter');
    const { asked } = answering();
    const { user } = chat();
    await user.type(composer(), 'one{Enter}two');
    expect(composer()).toHaveValue('one\ntwo');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(asked).toHaveLength(1));
    prefer('send', 'enter');
  });

  it('makes a line on Enter where there is only touch', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    const { user } = chat();
    await user.type(composer(), 'one{Enter}two');
    expect(composer()).toHaveValue('one\ntwo');
  });

  it('brings the last question back with an arrow up, if nothing is typed', async () => {
    stored(message('m2', 'assistant', 'It was 7.'), message('m1', 'user', 'How much was it?'));
    const { user } = chat('s1');
    await screen.findByRole('article', { name: 'You' });
    await user.type(composer(), 'x{ArrowUp}');
    expect(composer()).toHaveValue('x');
    await user.clear(composer());
    await user.keyboard('{ArrowUp}');
    expect(composer()).toHaveValue('How much was it?');
  });

  it('counts towards the limit, and keeps what is pasted beyond it without sending it', async () => {
    const { asked } = answering();
    const { user } = chat();
    fireEvent.change(composer(), { target: { value: 'a'.repeat(45_000) } });
    expect(composer()).toHaveAccessibleDescription('45,000 of 50,000 characters');
    fireEvent.change(composer(), { target: { value: 'a'.repeat(50_012) } });
    expect(screen.getByRole('alert')).toHaveTextContent('12 characters too long');
    await user.click(composer());
    await user.keyboard('{Enter}');
    expect(composer()).toHaveValue('a'.repeat(50_012));
    expect(asked).toEqual([]);
  });
});

describe('while an answer is under way', () => {
  it('Escape stops it', async () => {
    const { tell } = answering();
    const { user } = chat();
    await user.type(composer(), 'Count{Enter}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Stop' })).toBeVisible());
    tell(started, say(1, 'One'));
    await waitFor(() => expect(answer()).toHaveTextContent('One'));
    await user.keyboard('{Escape}');
    expect(answer()).toHaveTextContent('You stopped this answer.');
    expect(answer()).toHaveTextContent('One');
  });

  it('one message waits, and is sent when the answer ends well', async () => {
    const { asked, tell } = answering();
    const { user } = chat();
    await user.type(composer(), 'First{Enter}');
    await user.type(composer(), 'Second{Enter}');
    expect(next()).toHaveTextContent('Second');
    await user.type(composer(), 'Third{Enter}');
    expect(composer()).toHaveValue('Third');
    tell(started, say(1, 'One.'), finished);
    await waitFor(() => expect(asked.map(({ body }) => body)).toEqual([{ message: 'First' }, { message: 'Second', session_id: 's1' }]));
    expect(next()).toBeNull();
    expect(composer()).toHaveValue('Third');
  });

  it('what waits is a draft again when the answer fails', async () => {
    const { asked, tell } = answering();
    const { user } = chat();
    await user.type(composer(), 'First{Enter}');
    await user.type(composer(), 'Second{Enter}');
    tell(started, broken);
    await waitFor(() => expect(composer()).toHaveValue('Second'));
    expect(next()).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('what waits can be edited and removed, and survives a reload as a draft', async () => {
    answering();
    const { user, unmount } = chat();
    await user.type(composer(), 'First{Enter}');
    await user.type(composer(), 'Second{Enter}');
    await user.click(within(next() as HTMLElement).getByRole('button', { name: 'Edit the next message' }));
    expect(composer()).toHaveValue('Second');
    await user.type(composer(), '!{Enter}');
    await user.click(screen.getByRole('button', { name: 'Remove the next message' }));
    expect(next()).toBeNull();
    await user.type(composer(), 'Kept{Enter}');
    unmount();
    chat();
    expect(composer()).toHaveValue('Kept');
  });
});

describe('the header of a conversation', () => {
  it('shows its title, and deletes it from its menu', async () => {
    stored();
    const { user } = chat('s1');
    expect(await screen.findByText('Rent')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Actions for this conversation' }));
    await user.click(screen.getByRole('menuitem', { name: 'Delete' }));
    expect(onGone).toHaveBeenCalledOnce();
  });

  it('writes its title anew, and leaves it on Escape without stopping anything', async () => {
    stored();
    const { user } = chat('s1');
    await screen.findByText('Rent');
    await user.click(screen.getByRole('button', { name: 'Actions for this conversation' }));
    await user.click(screen.getByRole('menuitem', { name: 'Rename' }));
    await user.type(screen.getByRole('textbox', { name: 'Title of this conversation' }), 'Flat{Escape}');
    expect(screen.getByText('Rent')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Actions for this conversation' })).toHaveFocus();
  });
});
