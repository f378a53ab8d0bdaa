import { SignOut } from '@/features/auth/SignOut';
import { Settings } from '@/features/settings/Settings';

/** Where the settings get the way out, which belongs to signing in. */
export function SettingsPage() {
  return <Settings leave={<SignOut />} />;
}
