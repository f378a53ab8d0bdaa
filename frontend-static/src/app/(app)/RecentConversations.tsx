'use client';
import { useRouter, useSearchParams } from 'next/navigation';
import { selectRuns, selectTitles } from '@/features/chat/chat-slice';
import { Conversations } from '@/features/sessions/Conversations';
import { paths } from '@/lib/paths';
import { useAppSelector, type RootState } from '@/store/store';

/** Where the sidebar hears of the chat: that a conversation began, ended an answer, or was given a title. */
export function RecentConversations() {
  const router = useRouter();
  const open = useSearchParams().get('session');
  return <Conversations news={useAppSelector(newsOf)} open={open} onGone={(session) => router.push(paths.chat(session.agent_id))} />;
}

function newsOf(state: RootState): string {
  const runs = selectRuns(state).map(({ id, sessionId, status }) => [id, sessionId, ['complete', 'cancelled', 'failed'].includes(status)]);
  return JSON.stringify([runs, selectTitles(state)]);
}
