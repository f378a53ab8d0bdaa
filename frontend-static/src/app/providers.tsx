'use client';
import { useEffect, useState, type ReactNode } from 'react';
import { Provider } from 'react-redux';
import { resumeSession } from '@/features/auth/session-actions';
import { createStore } from '@/store/store';

export function Providers({ children }: { readonly children: ReactNode }) {
  const [store] = useState(createStore);

  useEffect(() => {
    void store.dispatch(resumeSession());
  }, [store]);

  return <Provider store={store}>{children}</Provider>;
}
