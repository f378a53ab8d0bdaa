import { Suspense } from 'react';
import { ChatPage, ChatSkeleton } from '@/features/chat/ChatPage';

export const metadata = { title: 'Chat' };

export default function AgentChatPage() {
  return (
    <Suspense fallback={<ChatSkeleton />}>
      <ChatPage />
    </Suspense>
  );
}
