import { NewAgent } from '@/app/client';

export const metadata = { title: 'New agent' };

export default function CreateAgentPage() {
  return <NewAgent />;
}
