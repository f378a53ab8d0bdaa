import { call } from './client';
import type { NewUser, User, UserChanges } from './types';

export function createUser(user: NewUser): Promise<User> {
  return call<User>('/users', { method: 'POST', json: user, anonymous: true });
}

export function currentUser(signal?: AbortSignal): Promise<User> {
  return call<User>('/users', { signal });
}

export function updateUser(changes: UserChanges): Promise<User> {
  return call<User>('/users', { method: 'PUT', json: changes });
}
