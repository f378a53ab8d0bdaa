import { AgentSettings } from '@/features/agents/AgentSettings';

export const metadata = { title: 'Agent settings' };

export default function AgentSettingsPage() {
  return <AgentSettings />;
}
