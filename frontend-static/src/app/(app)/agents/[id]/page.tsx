import { AgentDetail } from '@/features/agents/AgentDetail';

export const metadata = { title: 'Agent' };

export default function AgentPage() {
  return <AgentDetail />;
}
