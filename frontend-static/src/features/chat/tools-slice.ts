import { createSlice, type PayloadAction, type WithSlice } from '@reduxjs/toolkit';
import { signedOut } from '@/store/auth-slice';
import { rootReducer } from '@/store/store';

interface ToolsState {
  /** The tool calls whose cards are open; kept here, so that a card may leave the page and come back as it was. */
  readonly open: readonly string[];
}

const initialState: ToolsState = { open: [] };

export const toolsSlice = createSlice({
  name: 'tools',
  initialState,
  reducers: {
    toggled: (state, { payload }: PayloadAction<{ id: string; open: boolean }>): ToolsState => {
      if (state.open.includes(payload.id) === payload.open) return state;
      const others = state.open.filter((id) => id !== payload.id);
      return { open: payload.open ? [...others, payload.id] : others };
    },
  },
  extraReducers: (builder) => {
    builder.addCase(signedOut, () => initialState);
  },
  selectors: { selectIsOpen: (state, id: string) => state.open.includes(id) },
});

declare module '@/store/store' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  export interface LazyLoadedSlices extends WithSlice<typeof toolsSlice> {}
}

const injected = toolsSlice.injectInto(rootReducer);

export const { toggled } = toolsSlice.actions;
export const { selectIsOpen } = injected.selectors;
