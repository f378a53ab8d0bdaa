import { Agents } from '@/app/client';

export const metadata = { title: 'Agents' };

export default function AgentsPage() {
  return <Agents />;
}
