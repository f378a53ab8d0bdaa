import { AgentSettings } from '@/app/client';

export const metadata = { title: 'Agent settings' };

export default function AgentSettingsPage() {
  return <AgentSettings />;
}
