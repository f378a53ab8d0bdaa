import { createSlice } from '@reduxjs/toolkit';

interface AuthState {
  /** `unknown` until the browser's refresh cookie has been tried. */
  readonly status: 'unknown' | 'signed-in' | 'signed-out';
  /** The session ended by itself, not because somebody signed out. */
  readonly expired: boolean;
}

const initialState: AuthState = { status: 'unknown', expired: false };

export const authSlice = createSlice({
  name: 'auth',
  initialState,
  reducers: {
    signedIn: (): AuthState => ({ status: 'signed-in', expired: false }),
    signedOut: (): AuthState => ({ status: 'signed-out', expired: false }),
    expired: (): AuthState => ({ status: 'signed-out', expired: true }),
  },
});

export const { signedIn, signedOut, expired } = authSlice.actions;
