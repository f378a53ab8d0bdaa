import { Suspense } from 'react';
import { AgentList, AgentListSkeleton } from '@/features/agents/AgentList';

export const metadata = { title: 'Agents' };

export default function AgentsPage() {
  return (
    <Suspense fallback={<AgentListSkeleton />}>
      <AgentList />
    </Suspense>
  );
}
