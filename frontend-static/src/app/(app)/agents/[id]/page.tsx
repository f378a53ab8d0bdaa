import { Content } from './content';

export const metadata = { title: 'Agent' };

export default function AgentPage() {
  return <Content />;
}
