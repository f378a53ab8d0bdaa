'use client';
import { useId, useRef, type RefObject } from 'react';
import { Button } from '@/components/ui/Button';
import { Failure } from '@/components/ui/Failure';
import type { Session } from '@/lib/api/types';
import { useShown } from '@/lib/hooks/useShown';
import { useSessions } from '@/lib/hooks/useSessions';
import { Conversation } from './Conversation';
import { ConversationSkeletons } from './ConversationSkeletons';
import { groupsOf, type Group } from './groups';

interface ConversationsProps {
  /** Changes whenever something happened that the list may not show yet. */
  readonly news: string;
  /** The conversation that the page shows. */
  readonly open: string | null;
  /** Called when that one is deleted. */
  readonly onGone: (session: Session) => void;
}

/** The reader's conversations, by when they were last spoken in. */
export function Conversations({ news, open, onGone }: ConversationsProps) {
  const { data, dataUpdatedAt, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useSessions(news, useShown());
  const movedRef = useRef<string>(undefined);
  const sessions = data?.pages.flatMap((page) => page.data) ?? [];

  return (
    <nav aria-label="Conversations">
      {isPending && <ConversationSkeletons />}
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {data && sessions.length === 0 && <p className="px-3 text-sm text-soft">Your conversations will be listed here.</p>}
      {groupsOf(sessions, new Date(dataUpdatedAt)).map((group) => (
        <ConversationGroup key={group.name} group={group} open={open} onGone={onGone} movedRef={movedRef} />
      ))}
      {hasNextPage && (
        <Button kind="plain" className="w-full justify-start px-3 text-sm" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
    </nav>
  );
}

interface ConversationGroupProps extends Omit<ConversationsProps, 'news'> {
  readonly group: Group;
  readonly movedRef: RefObject<string | undefined>;
}

function ConversationGroup({ group, open, onGone, movedRef }: ConversationGroupProps) {
  const heading = useId();
  return (
    <section className="mb-4">
      <h2 id={heading} className="mb-1 px-3 font-sans text-sm font-medium text-soft">
        {group.name}
      </h2>
      <ul aria-labelledby={heading}>
        {group.sessions.map((session) => (
          <Conversation key={session.id} session={session} open={session.id === open} onGone={onGone} movedRef={movedRef} />
        ))}
      </ul>
    </section>
  );
}
