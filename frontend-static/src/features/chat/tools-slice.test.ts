import { describe, expect, it } from 'vitest';
import { signedOut } from '@/store/auth-slice';
import { createStore } from '@/store/store';
import { selectIsOpen, toggled } from './tools-slice';

describe('a tool card', () => {
  it('stays open until it is closed', () => {
    const store = createStore();
    const open = (id: string) => selectIsOpen(store.getState(), id);
    store.dispatch(toggled({ id: 'a', open: true }));
    store.dispatch(toggled({ id: 'b', open: true }));
    expect([open('a'), open('b'), open('c')]).toEqual([true, true, false]);
    store.dispatch(toggled({ id: 'a', open: false }));
    expect([open('a'), open('b')]).toEqual([false, true]);
  });

  it('is forgotten with the person who opened it', () => {
    const store = createStore();
    store.dispatch(toggled({ id: 'a', open: true }));
    store.dispatch(signedOut());
    expect(selectIsOpen(store.getState(), 'a')).toBe(false);
  });
});
