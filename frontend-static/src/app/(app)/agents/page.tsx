import { AgentList } from '@/features/agents/AgentList';

export const metadata = { title: 'Agents' };

export default function AgentsPage() {
  return <AgentList />;
}
