import { createSlice } from '@reduxjs/toolkit';

interface AuthState {
  /** `unknown` until the browser's refresh cookie has been tried, `unreachable` while that cannot be done. */
  readonly status: 'unknown' | 'unreachable' | 'signed-in' | 'signed-out';
  /** How a session ended that there was: by the person, or by itself. */
  readonly ended: 'left' | 'expired' | undefined;
}

const initialState: AuthState = { status: 'unknown', ended: undefined };

export const authSlice = createSlice({
  name: 'auth',
  initialState,
  reducers: {
    nobodyFound: (): AuthState => ({ status: 'signed-out', ended: undefined }),
    serverUnreachable: (): AuthState => ({ status: 'unreachable', ended: undefined }),
    signedIn: (): AuthState => ({ status: 'signed-in', ended: undefined }),
    signedOut: (): AuthState => ({ status: 'signed-out', ended: 'left' }),
    expired: (): AuthState => ({ status: 'signed-out', ended: 'expired' }),
  },
});

export const { nobodyFound, serverUnreachable, signedIn, signedOut, expired } = authSlice.actions;
