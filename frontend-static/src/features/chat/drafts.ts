import { recall, remember } from '@/lib/storage';
import type { AppThunk } from '@/store/store';
import { drafted, followUpKept, selectDrafts, selectFollowUps } from './chat-slice';
import { recordOf } from './stream/events';

const key = 'vexel-drafts';

/** Keeps what is typed in a place, over reloads of this tab too. */
export function keepDraft(place: string, text: string): AppThunk {
  return (dispatch) => {
    dispatch(drafted({ place, text }));
    dispatch(store(place));
  };
}

/** Keeps the one message that is to follow the answer under way; after a reload it is a draft again. */
export function keepFollowUp(place: string, text: string | undefined): AppThunk {
  return (dispatch) => {
    dispatch(followUpKept({ place, text }));
    dispatch(store(place));
  };
}

/** Takes what waits to follow, once. */
export function takeFollowUp(place: string): AppThunk<string | undefined> {
  return (dispatch, getState) => {
    const text = selectFollowUps(getState())[place];
    dispatch(keepFollowUp(place, undefined));
    return text;
  };
}

/** Takes what waits to follow back into what is typed. */
export function editFollowUp(place: string): AppThunk {
  return (dispatch, getState) => {
    const text = unsent(place, getState());
    dispatch(followUpKept({ place, text: undefined }));
    dispatch(keepDraft(place, text));
  };
}

/** A conversation that was new has a place of its own now; what was typed goes along. */
export function moveDraft(from: string, to: string): AppThunk {
  return (dispatch, getState) => {
    const followUp = selectFollowUps(getState())[from];
    const draft = selectDrafts(getState())[from] ?? '';
    dispatch(keepFollowUp(from, undefined));
    dispatch(keepDraft(from, ''));
    dispatch(keepFollowUp(to, followUp));
    dispatch(keepDraft(to, draft));
  };
}

export function storedDraft(place: string): string {
  const draft = storedDrafts()[place];
  return typeof draft === 'string' ? draft : '';
}

function store(place: string): AppThunk {
  return (_, getState) => {
    const text = unsent(place, getState());
    remember('sessionStorage', key, JSON.stringify({ ...storedDrafts(), [place]: text === '' ? undefined : text }));
  };
}

function unsent(place: string, state: Parameters<typeof selectDrafts>[0]): string {
  return [selectFollowUps(state)[place] ?? '', selectDrafts(state)[place] ?? ''].filter((text) => text !== '').join('\n\n');
}

function storedDrafts(): Record<string, unknown> {
  try {
    return recordOf(JSON.parse(recall('sessionStorage', key) ?? '{}'));
  } catch {
    return {};
  }
}
