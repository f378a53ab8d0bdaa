import { createSlice, type PayloadAction, type WithSlice } from '@reduxjs/toolkit';
import type { AgentFilter } from '@/lib/api/agents';
import { rootReducer } from '@/store/store';

interface AgentsState {
  /** What the list of agents shows; undefined until the page's address was read. */
  readonly filter: AgentFilter | undefined;
}

const initialState: AgentsState = { filter: undefined };

export const agentsSlice = createSlice({
  name: 'agents',
  initialState,
  reducers: {
    filtered: (_, { payload }: PayloadAction<AgentFilter>): AgentsState => ({ filter: payload }),
    left: () => initialState,
  },
  selectors: {
    selectFilter: (state) => state.filter,
  },
});

declare module '@/store/store' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  export interface LazyLoadedSlices extends WithSlice<typeof agentsSlice> {}
}

const injected = agentsSlice.injectInto(rootReducer);

export const { filtered, left } = agentsSlice.actions;
export const { selectFilter } = injected.selectors;
