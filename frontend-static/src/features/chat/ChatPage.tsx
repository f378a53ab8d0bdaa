'use client';
import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useDeferredValue } from 'react';
import { Page } from '@/components/layout/Page';
import { Failure } from '@/components/ui/Failure';
import { Loading, Skeleton } from '@/components/ui/Skeleton';
import { useAgentId } from '@/lib/hooks/useAgentId';
import { useAgent } from '@/lib/hooks/useAgents';
import { useTitle } from '@/lib/hooks/useTitle';
import { paths } from '@/lib/paths';
import { ChatInterface } from './components/ChatInterface';
import { useHistoryAhead } from './useHistory';

export function ChatPage() {
  const id = useAgentId();
  return id === undefined ? <ChatSkeleton /> : <AgentChat key={id} id={id} />;
}

function AgentChat({ id }: { readonly id: string }) {
  const { data, error, refetch } = useAgent(id);
  const agent = useDeferredValue(data); // the chat is made between frames
  const sessionId = useSearchParams().get('session') ?? undefined;
  const onSession = useCallback((session: string) => window.history.replaceState(null, '', paths.chat(id, session)), [id]);
  const router = useRouter();
  useTitle(agent?.name);
  useHistoryAhead(id, sessionId);

  if (error) {
    return (
      <Page title="Chat">
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  return agent ? <ChatInterface agent={agent} sessionId={sessionId} onSession={onSession} onGone={() => router.push(paths.chat(id))} /> : <ChatSkeleton />;
}

function ChatSkeleton() {
  return (
    <Page title="Chat">
      <Loading what="the chat" />
      <Skeleton className="h-64 rounded-card" />
    </Page>
  );
}
