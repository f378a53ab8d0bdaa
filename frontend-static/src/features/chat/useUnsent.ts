import { useCallback, useEffect } from 'react';
import { useAppDispatch, useAppSelector } from '@/store/store';
import { selectDrafts, selectFollowUps } from './chat-slice';
import { editFollowUp, keepDraft, keepFollowUp, storedDraft, takeFollowUp } from './drafts';
import type { Turn } from './turns';

/** What is typed and what waits: one message may be sent ahead while an answer is under way, and follows when that ends well. */
export function useUnsent(place: string, busy: boolean, last: Turn | undefined, ask: (text: string) => void) {
  const dispatch = useAppDispatch();
  const typed = useAppSelector(selectDrafts)[place];
  const followUp = useAppSelector(selectFollowUps)[place];
  const ending = busy || last?.role !== 'assistant' ? undefined : last.status;

  useEffect(() => {
    if (followUp === undefined || ending === undefined) return;
    if (ending !== 'complete') return void dispatch(editFollowUp(place));
    const text = dispatch(takeFollowUp(place));
    if (text !== undefined) ask(text);
  }, [ask, dispatch, ending, followUp, place]);

  return {
    draft: typed ?? storedDraft(place),
    followUp,
    send: useCallback(
      (text: string) => {
        dispatch(keepDraft(place, ''));
        if (busy) dispatch(keepFollowUp(place, text.trim()));
        else ask(text);
      },
      [ask, busy, dispatch, place],
    ),
    edit: useCallback(() => dispatch(editFollowUp(place)), [dispatch, place]),
    drop: useCallback(() => dispatch(keepFollowUp(place, undefined)), [dispatch, place]),
  };
}
