import { Settings } from '@/app/client';

export const metadata = { title: 'Settings' };

export default function SettingsPage() {
  return <Settings />;
}
