import { Agent } from '@/app/client';

export const metadata = { title: 'Agent' };

export default function AgentPage() {
  return <Agent />;
}
