import type { KeyboardEvent } from 'react';
import { preference } from '@/lib/preferences';

/** Whether this key press sends the message: Enter does, or Ctrl or Cmd with it where that was chosen. */
export function sends(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return false;
  const withModifier = event.ctrlKey || event.metaKey;
  return withModifier || (preference('send') === 'enter' && !onTouchOnly());
}

/** A key that picks a word from an input method means nothing else. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}

/** A touch keyboard has no Shift+Enter, so there Enter makes a line. */
export function onTouchOnly(): boolean {
  return matchMedia('(hover: none) and (pointer: coarse)').matches;
}
