import { Content } from './content';

export const metadata = { title: 'Settings' };

export default function SettingsPage() {
  return <Content />;
}
