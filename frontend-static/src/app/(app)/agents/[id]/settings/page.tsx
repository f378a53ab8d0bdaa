import { AgentSettings } from '../../../parts';

export const metadata = { title: 'Agent settings' };

export default function AgentSettingsPage() {
  return <AgentSettings />;
}
