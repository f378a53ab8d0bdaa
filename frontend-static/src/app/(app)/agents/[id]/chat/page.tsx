import { Chat } from '../../../parts';

export const metadata = { title: 'Chat' };

export default function AgentChatPage() {
  return <Chat />;
}
