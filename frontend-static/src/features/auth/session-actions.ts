import type { QueryClient } from '@tanstack/react-query';
import { login, revokeLogin, type Credentials } from '@/lib/api/login';
import { refreshLogin } from '@/lib/api/refresh-login';
import { session } from '@/lib/api/session';
import { forgetTab, recall, remember } from '@/lib/storage';
import { expired, signedIn, signedOut } from '@/store/auth-slice';
import type { AppThunk } from '@/store/store';

/** Set while somebody is signed in on this browser, so that strangers are not asked for a session. */
const hint = 'vexel-signed-in';

export function signIn(credentials: Credentials): AppThunk<Promise<void>> {
  return async (dispatch) => {
    session.begin(await login(credentials));
    remember('localStorage', hint, 'yes');
    dispatch(signedIn());
  };
}

export function signOut(queries: QueryClient): AppThunk<Promise<void>> {
  return async (dispatch) => {
    await revokeLogin().catch(() => undefined);
    session.end();
    remember('localStorage', hint, undefined);
    forgetTab();
    queries.clear();
    dispatch(signedOut());
  };
}

/** Takes up the session that this browser's cookie stands for, if there is one. */
export function resumeSession(): AppThunk<Promise<void>> {
  return async (dispatch, getState) => {
    if (getState().auth.status !== 'unknown') return;
    session.connect(refreshLogin, () => {
      remember('localStorage', hint, undefined);
      dispatch(expired());
    });
    if (recall('localStorage', hint) === undefined) {
      dispatch(signedOut());
      return;
    }
    const token = await session.renew().catch(() => undefined);
    if (token !== undefined) dispatch(signedIn());
    else if (getState().auth.status === 'unknown') dispatch(expired());
  };
}
