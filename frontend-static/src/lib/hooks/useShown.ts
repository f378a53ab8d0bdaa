'use client';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import { painted } from '@/lib/idle';
import { roomForSidebar } from '@/lib/room';

/** Whether what stands here can be seen, or soon. What cannot asks for nothing, and so takes nothing from what can. */
export const Shown = createContext(true);

export function useShown(): boolean {
  return use(Shown);
}

/** Whether the sidebar is shown: where there is no room for it, as soon as the page has what it asked for, so that the drawer is filled when it opens. */
export function useSidebarShown(): boolean {
  const room = useSyncExternalStore(subscribe, hasRoom, () => false);
  const queries = useQueryClient();
  const [rested, setRested] = useState(false);

  useEffect(() => {
    const stop = queries.getQueryCache().subscribe(({ type }) => {
      if (type !== 'updated' || queries.isFetching() > 0) return;
      stop();
      void painted().then(() => setRested(true));
    });
    return stop;
  }, [queries]);

  return room || rested;
}

function hasRoom(): boolean {
  return matchMedia(roomForSidebar).matches;
}

function subscribe(changed: () => void): () => void {
  const room = matchMedia(roomForSidebar);
  room.addEventListener('change', changed);
  return () => room.removeEventListener('change', changed);
}
