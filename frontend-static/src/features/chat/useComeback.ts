'use client';
import { useEffect, useEffectEvent } from 'react';

/** Looks again whenever the network or the reader comes back. */
export function useComeback(look: (signal: AbortSignal) => void): void {
  const onComeback = useEffectEvent(look);

  useEffect(() => {
    let looking = new AbortController();
    const listening = new AbortController();
    const { signal } = listening;
    const back = () => {
      if (document.visibilityState !== 'visible') return;
      looking.abort();
      looking = new AbortController();
      onComeback(looking.signal);
    };
    addEventListener('online', back, { signal });
    addEventListener('focus', back, { signal });
    document.addEventListener('visibilitychange', back, { signal });
    return () => {
      listening.abort();
      looking.abort();
    };
  }, []);
}
