import { Agents } from '../parts';

export const metadata = { title: 'Agents' };

export default function AgentsPage() {
  return <Agents />;
}
