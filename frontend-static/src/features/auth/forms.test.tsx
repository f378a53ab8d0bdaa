import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { api, server } from '@/testing/server';
import { LoginForm } from './LoginForm';
import { OtherWay } from './OtherWay';
import { RegisterForm } from './RegisterForm';

const token = { access_token: 't', refresh_token: null, token_type: 'bearer', expires_in: 900 };
const button = (name: string) => screen.getByRole('button', { name });

describe('signing in', () => {
  it('sends a password form and asks for the refresh token as a cookie', async () => {
    let sent = '';
    server.use(
      http.post(api('/login/oauth'), async ({ request }) => {
        sent = `${request.headers.get('content-type')} ${request.headers.get('x-vexel-client')} ${await request.text()}`;
        return HttpResponse.json(token);
      }),
    );
    const { user, store } = renderPage(<LoginForm />);
    await user.type(screen.getByLabelText('E-mail'), ' robin@example.org ');
    await user.type(screen.getByLabelText('Password'), 'a b&c{Enter}');
    await waitFor(() => expect(store.getState().auth.status).toBe('signed-in'));
    expect(sent).toContain('application/x-www-form-urlencoded');
    expect(sent).toContain('web grant_type=password&username=robin%40example.org&password=a+b%26c');
  });

  it('names every fault at its field and goes to the first', async () => {
    const { user } = renderPage(<LoginForm />);
    await user.click(button('Sign in'));
    expect(screen.getByLabelText('E-mail')).toHaveFocus();
    expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription('Enter your e-mail address.');
    expect(screen.getByLabelText('Password')).toBeInvalid();
  });

  it('clears a fault as soon as it is put right', async () => {
    const { user } = renderPage(<LoginForm />);
    await user.click(button('Sign in'));
    await user.type(screen.getByLabelText('Password'), 'x');
    expect(screen.getByLabelText('Password')).toBeValid();
    expect(screen.getByLabelText('E-mail')).toBeInvalid();
  });

  it('says the same whether the address or the password is wrong', async () => {
    server.use(http.post(api('/login/oauth'), () => HttpResponse.json({ error: 'invalid_grant', error_description: 'x' }, { status: 400 })));
    const { user, store } = renderPage(<LoginForm />);
    await user.type(screen.getByLabelText('E-mail'), 'robin@example.org');
    await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('do not match');
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(store.getState().auth.status).not.toBe('signed-in');
  });
});

describe('registering', () => {
  async function fillAndSend(user: ReturnType<typeof renderPage>['user']): Promise<void> {
    await user.type(screen.getByLabelText('E-mail'), 'robin@example.org');
    await user.type(screen.getByLabelText('Password'), 'correct horse');
    await user.click(button('Create account'));
  }

  it('signs in at once, and sends no name where none was given', async () => {
    const bodies: unknown[] = [];
    server.use(
      http.post(api('/users'), async ({ request }) => {
        bodies.push(await request.json());
        return HttpResponse.json({}, { status: 201 });
      }),
      http.post(api('/login/oauth'), () => HttpResponse.json(token)),
    );
    const { user, store } = renderPage(<RegisterForm />);
    await fillAndSend(user);
    await waitFor(() => expect(store.getState().auth.status).toBe('signed-in'));
    expect(bodies).toEqual([{ email: 'robin@example.org', password: 'correct horse' }]);
  });

  it('puts each refusal of the API on the field it points at', async () => {
    const errors = [{ pointer: '/password', detail: 'is too common' }, { pointer: '/full_name', detail: 'must be a name' }];
    server.use(http.post(api('/users'), () => HttpResponse.json({ code: 'invalid', detail: 'invalid', errors }, { status: 422 })));
    const { user } = renderPage(<RegisterForm />);
    await fillAndSend(user);
    expect(await screen.findByText('Is too common.')).toBeVisible();
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(/^Is too common\./);
    expect(screen.getByLabelText(/Your name/)).toHaveFocus();
  });

  it('puts a taken address on the address', async () => {
    server.use(http.post(api('/users'), () => HttpResponse.json({ code: 'email-taken', detail: 'this address is taken' }, { status: 409 })));
    const { user } = renderPage(<RegisterForm />);
    await fillAndSend(user);
    await waitFor(() => expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription('This address is taken.'));
  });

  it('asks for the mail to be read where the address has to be proven first', async () => {
    server.use(
      http.post(api('/users'), () => HttpResponse.json({}, { status: 201 })),
      http.post(api('/login/oauth'), () => HttpResponse.json({ error: 'invalid_grant' }, { status: 400 })),
    );
    const { user } = renderPage(<RegisterForm />);
    await fillAndSend(user);
    expect(await screen.findByText(/check your mail/)).toBeVisible();
  });
});

describe('the way to the other form', () => {
  it('keeps where somebody wanted to go', () => {
    window.history.replaceState(null, '', '/login/?next=%2Fagents%2Fa1%2Fchat%2F');
    renderPage(<OtherWay href="/register/">Create an account</OtherWay>);
    expect(screen.getByRole('link')).toHaveAttribute('href', expect.stringMatching(/register.?\?next=%2Fagents%2Fa1%2Fchat%2F$/));
  });
});
