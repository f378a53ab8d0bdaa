import { call } from './client';
import { webClient } from './refresh-login';
import type { Token } from './types';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export function login({ email, password }: Credentials): Promise<Token> {
  return call<Token>('/login/oauth', {
    method: 'POST',
    form: { grant_type: 'password', username: email, password },
    headers: webClient,
    anonymous: true,
  });
}

export function revokeLogin(): Promise<void> {
  return call<void>('/login/revoke', { method: 'POST', headers: webClient, anonymous: true });
}
