import { recall, remember } from '@/lib/storage';
import type { AppThunk } from '@/store/store';
import { drafted, selectDrafts } from './chat-slice';
import { recordOf } from './stream/events';

const key = 'vexel-drafts';

/** Keeps what is typed in a place, over reloads of this tab too. */
export function keepDraft(place: string, text: string): AppThunk {
  return (dispatch, getState) => {
    dispatch(drafted({ place, text }));
    const kept = Object.entries(selectDrafts(getState())).filter(([, draft]) => draft !== '');
    remember('sessionStorage', key, JSON.stringify({ ...storedDrafts(), [place]: undefined, ...Object.fromEntries(kept) }));
  };
}

export function storedDraft(place: string): string {
  const draft = storedDrafts()[place];
  return typeof draft === 'string' ? draft : '';
}

function storedDrafts(): Record<string, unknown> {
  try {
    return recordOf(JSON.parse(recall('sessionStorage', key) ?? '{}'));
  } catch {
    return {};
  }
}
