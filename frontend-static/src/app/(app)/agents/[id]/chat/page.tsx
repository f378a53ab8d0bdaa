import { Chat } from '@/app/client';

export const metadata = { title: 'Chat' };

export default function AgentChatPage() {
  return <Chat />;
}
