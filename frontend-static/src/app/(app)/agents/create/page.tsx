import { CreateAgent } from '@/features/agents/CreateAgent';

export const metadata = { title: 'New agent' };

export default function CreateAgentPage() {
  return <CreateAgent />;
}
