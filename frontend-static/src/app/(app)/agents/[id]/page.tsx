import { Agent } from '../../parts';

export const metadata = { title: 'Agent' };

export default function AgentPage() {
  return <Agent />;
}
