'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether React has taken this part over from the export, in which only what everybody sees can stand. */
export function useHydrated(): boolean {
  return useSyncExternalStore(never, () => true, () => false);
}
