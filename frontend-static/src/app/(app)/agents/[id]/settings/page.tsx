import { Content } from './content';

export const metadata = { title: 'Agent settings' };

export default function AgentSettingsPage() {
  return <Content />;
}
