import { Settings } from '../parts';

export const metadata = { title: 'Settings' };

export default function SettingsPage() {
  return <Settings />;
}
