'use client';
import { useCallback } from 'react';
import { Button } from '@/components/ui/Button';
import { Failure } from '@/components/ui/Failure';
import { DownIcon } from '@/components/ui/icons';
import { Loading, Skeleton } from '@/components/ui/Skeleton';
import type { Agent } from '@/lib/api/types';
import { useChat } from '../useChat';
import { useFollow } from '../useFollow';
import { Announcer } from './Announcer';
import { ChatHeader } from './ChatHeader';
import { Composer } from './Composer';
import { Starters } from './Starters';
import { TurnView } from './TurnView';

interface ChatInterfaceProps {
  readonly agent: Agent;
  readonly sessionId: string | undefined;
  readonly onSession: (sessionId: string) => void;
}

export function ChatInterface({ agent, sessionId, onSession }: ChatInterfaceProps) {
  const chat = useChat(agent.id, sessionId, onSession);
  const { scroller, content, onScroll, away, jump } = useFollow();
  const { turns, send, history } = chat;
  const loading = history.isFetching && turns.length === 0;
  const sendAndFollow = useCallback(
    (text: string) => {
      send(text);
      jump();
    },
    [send, jump],
  );

  return (
    <div className="flex h-full flex-col">
      <ChatHeader agent={agent} title={chat.title} fresh={turns.length === 0} />
      <div className="relative min-h-0 flex-1">
        <div ref={scroller} onScroll={onScroll} role="log" aria-label="Conversation" aria-live="off" aria-busy={chat.busy} tabIndex={0} className="h-full overflow-y-auto px-4 sm:px-6">
          <div ref={content} className="mx-auto flex min-h-full max-w-3xl flex-col">
            {history.hasNextPage && (
              <Button kind="plain" className="mx-auto mt-4" busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
                Show earlier messages
              </Button>
            )}
            {loading && <ConversationSkeleton />}
            {history.error && <div className="py-6"><Failure error={history.error} onRetry={() => void history.refetch()} /></div>}
            {turns.length === 0 && !loading && !history.error && <Starters agent={agent} onPick={sendAndFollow} />}
            {turns.length > 0 && (
              <div className="space-y-6 py-6">
                {turns.map((turn) => (
                  <TurnView key={turn.key} turn={turn} agentName={agent.name} onRetry={chat.retry} />
                ))}
              </div>
            )}
          </div>
        </div>
        {away && (
          <Button kind="quiet" className="absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full shadow-card" onClick={jump}>
            <DownIcon /> Latest
          </Button>
        )}
      </div>
      <div className="px-4 pt-1 pb-4 sm:px-6">
        <Composer agentName={agent.name} draft={chat.draft} onDraft={chat.setDraft} onSend={sendAndFollow} onStop={chat.stop} />
      </div>
      <Announcer turns={turns} agentName={agent.name} />
    </div>
  );
}

function ConversationSkeleton() {
  return (
    <div className="space-y-6 py-6">
      <Loading what="the conversation" />
      <Skeleton className="ml-auto h-11 w-2/3" />
      <Skeleton className="h-28" />
    </div>
  );
}
