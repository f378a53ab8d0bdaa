'use client';
import type { ReactNode } from 'react';
import { Provider } from 'react-redux';
import { resumeSession } from '@/features/auth/session-actions';
import { createStore } from '@/store/store';

const store = createStore();
const asExported = store.getState();
if (typeof window !== 'undefined') void store.dispatch(resumeSession()); // at once: what the page asks for waits for it

export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <Provider store={store} serverState={asExported}>
      {children}
    </Provider>
  );
}
