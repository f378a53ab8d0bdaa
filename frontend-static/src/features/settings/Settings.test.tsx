import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { preference, prefer } from '@/lib/preferences';
import { renderPage } from '@/testing/render';
import { api, server } from '@/testing/server';
import { Settings } from './Settings';

const me = { id: 'u1', email: 'robin@example.org', full_name: 'Robin' };
let sent: unknown[];
beforeEach(() => {
  sent = [];
  prefer('send', 'enter');
  server.use(
    http.get(api('/users'), () => HttpResponse.json(me)),
    http.put(api('/users'), async ({ request }) => {
      const changes = (await request.json()) as object;
      sent.push(changes);
      return HttpResponse.json({ ...me, ...changes });
    }),
  );
});

const field = (name: string | RegExp) => screen.findByRole('textbox', { name });
const button = (name: string) => screen.getByRole('button', { name });

async function retype(user: ReturnType<typeof renderPage>['user'], box: HTMLElement, text: string): Promise<void> {
  await user.clear(box);
  await user.type(box, text);
}

describe('the profile', () => {
  it('changes a name without asking for the password', async () => {
    const { user } = renderPage(<Settings leave={null} />);
    await retype(user, await field(/Your name/), ' Robin R. ');
    await user.click(button('Save'));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(sent).toEqual([{ full_name: 'Robin R.' }]);
  });

  it('asks for the password before it changes the address', async () => {
    const { user } = renderPage(<Settings leave={null} />);
    await retype(user, await field('E-mail'), 'kim@example.org');
    await user.click(button('Save'));
    const password = screen.getByLabelText('Your password');
    expect(password).toHaveFocus();
    expect(sent).toEqual([]);
    await user.type(password, 'correct horse{Enter}');
    await waitFor(() => expect(sent).toEqual([{ full_name: 'Robin', email: 'kim@example.org', original: 'correct horse' }]));
    await waitFor(() => expect(screen.queryByLabelText('Your password')).toBeNull());
  });

  it('puts a taken address on the address', async () => {
    server.use(http.put(api('/users'), () => HttpResponse.json({ code: 'email-taken', detail: 'this address is taken' }, { status: 409 })));
    const { user } = renderPage(<Settings leave={null} />);
    const email = await field('E-mail');
    await retype(user, email, 'kim@example.org');
    await user.type(screen.getByLabelText('Your password'), 'correct horse{Enter}');
    await waitFor(() => expect(email).toHaveAccessibleDescription('This address is taken.'));
  });
});

describe('a new password', () => {
  it('is sent with the one so far, and both are forgotten', async () => {
    const { user } = renderPage(<Settings leave={null} />);
    await user.type(await screen.findByLabelText('Current password'), 'correct horse');
    await user.type(screen.getByLabelText('New password'), 'battery staple{Enter}');
    expect(await screen.findByText('Changed. Your other devices are signed out.')).toBeVisible();
    expect(sent).toEqual([{ original: 'correct horse', password: 'battery staple' }]);
    expect(screen.getByLabelText('New password')).toHaveValue('');
  });

  it('is refused at the field that is at fault', async () => {
    const errors = [{ pointer: '/original', detail: 'is not your password' }];
    server.use(http.put(api('/users'), () => HttpResponse.json({ code: 'invalid', detail: 'invalid', errors }, { status: 422 })));
    const { user } = renderPage(<Settings leave={null} />);
    await user.type(await screen.findByLabelText('Current password'), 'wrong');
    await user.type(screen.getByLabelText('New password'), 'battery staple{Enter}');
    await waitFor(() => expect(screen.getByLabelText('Current password')).toHaveAccessibleDescription('Is not your password.'));
    expect(screen.getByLabelText('Current password')).toHaveFocus();
  });

  it('can be looked at while it is typed', async () => {
    const { user } = renderPage(<Settings leave={null} />);
    const password = await screen.findByLabelText('Current password');
    expect(password).toHaveAttribute('type', 'password');
    const eye = screen.getAllByRole('button', { name: 'Show what is typed' })[0]!;
    await user.click(eye);
    expect(password).toHaveAttribute('type', 'text');
    expect(eye).toHaveAttribute('aria-pressed', 'true');
  });

  it('is warned of Caps Lock', async () => {
    const { user } = renderPage(<Settings leave={null} />);
    const password = await screen.findByLabelText('Current password');
    await user.click(password);
    await user.keyboard('{CapsLock}a');
    expect(password).toHaveAccessibleDescription('Caps Lock is on.');
  });
});

describe('what is kept on the device', () => {
  it('holds as soon as it is picked', async () => {
    const { user } = renderPage(<Settings leave={null} />);
    await user.click(screen.getByRole('radio', { name: /\+ Enter$/ }));
    expect(preference('send')).toBe('mod-enter');
    expect(screen.getByRole('radio', { name: 'Enter' })).not.toBeChecked();
  });
});
