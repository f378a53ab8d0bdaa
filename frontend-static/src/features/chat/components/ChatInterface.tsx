'use client';
import { useCallback, type KeyboardEvent } from 'react';
import { Button } from '@/components/ui/Button';
import { Failure } from '@/components/ui/Failure';
import { DownIcon } from '@/components/ui/icons';
import { Loading, Skeleton } from '@/components/ui/Skeleton';
import type { Agent } from '@/lib/api/types';
import { isComposing } from '../keys';
import { lastQuestion } from '../turns';
import { useChat } from '../useChat';
import { useFollow } from '../useFollow';
import { useOlder } from '../useOlder';
import { Announcer } from './Announcer';
import { ChatHeader } from './ChatHeader';
import { Composer } from './Composer';
import { FollowUp } from './FollowUp';
import { useFormatting } from './MessageText';
import { Starters } from './Starters';
import { TurnView } from './TurnView';

interface ChatInterfaceProps {
  readonly agent: Agent;
  readonly sessionId: string | undefined;
  readonly onSession: (sessionId: string) => void;
  readonly onGone: () => void;
}

export function ChatInterface({ agent, sessionId, onSession, onGone }: ChatInterfaceProps) {
  const chat = useChat(agent.id, sessionId, onSession);
  const { scroller, content, onScroll, away, jump } = useFollow();
  const { turns, send, unsent, history, older } = chat;
  const loading = history.isFetching && turns.length === 0;
  const { mark, list } = useOlder(scroller, turns[0]?.key, history.isFetchNextPageError ? undefined : older);
  useFormatting(!loading, chat.busy || unsent.draft !== '');
  const sendAndFollow = useCallback(
    (text: string) => {
      send(text);
      jump();
    },
    [send, jump],
  );

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented && !isComposing(event)) chat.stop?.();
  }

  return (
    <div className="flex h-full flex-col" onKeyDown={onKeyDown}>
      <ChatHeader agent={agent} sessionId={chat.sessionId} heard={chat.title} fresh={turns.length === 0} onGone={onGone} />
      <div className="relative min-h-0 flex-1">
        <div ref={scroller} onScroll={onScroll} role="log" aria-label="Conversation" aria-live="off" aria-busy={chat.busy} tabIndex={0} className="h-full overflow-y-auto px-4 sm:px-6">
          <div ref={content} className="mx-auto flex min-h-full max-w-3xl flex-col">
            <div ref={mark} />
            {history.hasNextPage && (
              <Button kind="plain" className="mx-auto mt-4" busy={history.isFetchingNextPage} onClick={older}>
                Show earlier messages
              </Button>
            )}
            {loading && <ConversationSkeleton />}
            {history.error && <div className="py-6"><Failure error={history.error} onRetry={() => void history.refetch()} /></div>}
            {turns.length === 0 && !loading && !history.error && <Starters agent={agent} onPick={sendAndFollow} />}
            {turns.length > 0 && (
              <div ref={list} className="space-y-6 py-6">
                {turns.map((turn, place) => (
                  <TurnView key={turn.key} turn={turn} agentName={agent.name} onRetry={place === turns.length - 1 ? chat.retry : undefined} />
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
        {unsent.followUp !== undefined && <FollowUp text={unsent.followUp} onEdit={unsent.edit} onDrop={unsent.drop} />}
        <Composer
          agentName={agent.name}
          draft={unsent.draft}
          lastQuestion={lastQuestion(turns)}
          accepts={unsent.followUp === undefined}
          onDraft={chat.setDraft}
          onSend={sendAndFollow}
          onStop={chat.stop}
        />
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
