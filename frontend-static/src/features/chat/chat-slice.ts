import { createSlice, type PayloadAction, type WithSlice } from '@reduxjs/toolkit';
import { signedOut } from '@/store/auth-slice';
import { rootReducer } from '@/store/store';
import type { RunEvent } from './stream/events';
import { applied, ended, isLive, titleOf, type LiveRun, type RunFailure } from './stream/run';

interface ChatState {
  readonly runs: readonly LiveRun[];
  /** Titles that arrived while chatting, by session. */
  readonly titles: Readonly<Record<string, string>>;
  /** What is typed and not yet sent, by place. */
  readonly drafts: Readonly<Record<string, string>>;
  /** What is sent when the answer under way ends well, by place. */
  readonly followUps: Readonly<Record<string, string | undefined>>;
}

const initialState: ChatState = { runs: [], titles: {}, drafts: {}, followUps: {} };

export const chatSlice = createSlice({
  name: 'chat',
  initialState,
  reducers: {
    asked: (state, action: PayloadAction<LiveRun>): ChatState => ({ ...state, runs: [...state.runs, action.payload] }),
    received: (state, { payload }: PayloadAction<{ id: string; events: readonly RunEvent[] }>): ChatState => ({
      ...changed(state, payload.id, (run) => payload.events.reduce(applied, run)),
      titles: titles(state, payload.id, payload.events),
    }),
    reconnecting: (state, { payload }: PayloadAction<{ id: string }>): ChatState =>
      changed(state, payload.id, (run) => (isLive(run) ? { ...run, status: 'reconnecting' } : run)),
    failed: (state, { payload }: PayloadAction<{ id: string; failure: RunFailure }>): ChatState =>
      changed(state, payload.id, (run) => ended(run, payload.failure.code, payload.failure.message)),
    stopped: (state, { payload }: PayloadAction<{ id: string }>): ChatState =>
      changed(state, payload.id, (run) => ended(run, 'cancelled', '')),
    forgotten: (state, { payload }: PayloadAction<{ id: string }>): ChatState => ({
      ...state,
      runs: state.runs.filter((run) => run.id !== payload.id),
    }),
    drafted: (state, { payload }: PayloadAction<{ place: string; text: string }>): ChatState => ({
      ...state,
      drafts: { ...state.drafts, [payload.place]: payload.text },
    }),
    followUpKept: (state, { payload }: PayloadAction<{ place: string; text: string | undefined }>): ChatState => ({
      ...state,
      followUps: { ...state.followUps, [payload.place]: payload.text },
    }),
  },
  extraReducers: (builder) => {
    builder.addCase(signedOut, () => initialState);
  },
  selectors: {
    selectRuns: (state) => state.runs,
    selectTitles: (state) => state.titles,
    selectDrafts: (state) => state.drafts,
    selectFollowUps: (state) => state.followUps,
  },
});

function changed(state: ChatState, id: string, change: (run: LiveRun) => LiveRun): ChatState {
  return { ...state, runs: state.runs.map((run) => (run.id === id ? change(run) : run)) };
}

function titles(state: ChatState, id: string, events: readonly RunEvent[]): ChatState['titles'] {
  const title = events.map(titleOf).findLast((found) => found !== undefined);
  const started = events.find((event) => event.type === 'RUN_STARTED');
  const session = started?.threadId ?? state.runs.find((run) => run.id === id)?.sessionId;
  return title === undefined || session === undefined ? state.titles : { ...state.titles, [session]: title };
}

declare module '@/store/store' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  export interface LazyLoadedSlices extends WithSlice<typeof chatSlice> {}
}

const injected = chatSlice.injectInto(rootReducer);

export const { asked, received, reconnecting, failed, stopped, forgotten, drafted, followUpKept } = chatSlice.actions;
export const { selectRuns, selectTitles, selectDrafts, selectFollowUps } = injected.selectors;
