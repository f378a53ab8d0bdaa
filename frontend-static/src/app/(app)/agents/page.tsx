import { Content } from './content';

export const metadata = { title: 'Agents' };

export default function AgentsPage() {
  return <Content />;
}
