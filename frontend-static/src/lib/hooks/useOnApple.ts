'use client';
import { useSyncExternalStore } from 'react';
import { onApple } from '@/lib/keyboard';

const never = () => () => undefined;

/** Whether Cmd takes the place of Ctrl here; the exported page, which cannot know, says Ctrl. */
export function useOnApple(): boolean {
  return useSyncExternalStore(never, onApple, () => false);
}
