import { Content } from './content';

export const metadata = { title: 'Chat' };

export default function AgentChatPage() {
  return <Content />;
}
