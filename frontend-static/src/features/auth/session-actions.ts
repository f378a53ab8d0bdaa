import { forgetAhead } from '@/lib/api/ahead';
import { login, revokeLogin, type Credentials } from '@/lib/api/login';
import { refreshLogin } from '@/lib/api/refresh-login';
import { session } from '@/lib/api/session';
import { hurry } from '@/lib/regret';
import { forgetTab, recall, remember } from '@/lib/storage';
import { expired, nobodyFound, serverUnreachable, signedIn, signedOut } from '@/store/auth-slice';
import type { AppThunk } from '@/store/store';

/** Set while somebody is signed in on this browser, so that strangers are not asked for a session. */
const hint = 'vexel-signed-in';

export function signIn(credentials: Credentials): AppThunk<Promise<void>> {
  return async (dispatch) => {
    const token = await login(credentials);
    session.begin(token);
    remember('localStorage', hint, 'yes');
    dispatch(signedIn());
  };
}

export function signOut(): AppThunk<Promise<void>> {
  return async (dispatch) => {
    await hurry(); // nobody could do it afterwards
    await revokeLogin().catch(() => undefined);
    session.end();
    remember('localStorage', hint, undefined);
    forgetTab();
    forgetAhead();
    dispatch(signedOut());
  };
}

/** Takes up the session that this browser's cookie stands for, if there is one. */
export function resumeSession(): AppThunk<Promise<void>> {
  return async (dispatch) => {
    session.connect(refreshLogin, () => {
      remember('localStorage', hint, undefined);
      dispatch(expired());
    });
    if (recall('localStorage', hint) === undefined) {
      dispatch(nobodyFound());
      return;
    }
    try {
      if ((await session.renew()) !== undefined) dispatch(signedIn());
    } catch {
      dispatch(serverUnreachable());
    }
  };
}
