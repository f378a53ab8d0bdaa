'use client';
import { useSyncExternalStore } from 'react';
import { recall, remember } from './storage';

/** What can be chosen on this device; the first of each is what nobody has to choose. */
const choices = {
  theme: ['system', 'light', 'dark'],
  /** Which key sends a message. */
  send: ['enter', 'mod-enter'],
  /** Whether the page scrolls along while an answer is written. */
  follow: ['on', 'off'],
  sidebar: ['open', 'closed'],
} as const;

export type Preference = keyof typeof choices;
export type Choice<P extends Preference> = (typeof choices)[P][number];

const keyOf = (name: Preference) => `vexel-${name}`;
const listeners = new Set<() => void>();
/** What was chosen where the browser keeps nothing: it holds until the page is closed. */
const unkept = new Map<Preference, string>();

export function preference<P extends Preference>(name: P): Choice<P> {
  const all: readonly Choice<P>[] = choices[name];
  const kept = recall('localStorage', keyOf(name)) ?? unkept.get(name);
  return all.find((choice) => choice === kept) ?? firstOf(name);
}

export function prefer<P extends Preference>(name: P, choice: Choice<P>): void {
  remember('localStorage', keyOf(name), choice);
  unkept.set(name, choice);
  listeners.forEach((listener) => listener());
}

/** A preference and how to change it; every reader of it follows, also those in other tabs. */
export function usePreference<P extends Preference>(name: P): readonly [Choice<P>, (choice: Choice<P>) => void] {
  const choice = useSyncExternalStore(subscribe, () => preference(name), () => firstOf(name));
  return [choice, (next) => prefer(name, next)];
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  window.addEventListener('storage', changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener('storage', changed);
  };
}

function firstOf<P extends Preference>(name: P): Choice<P> {
  return choices[name][0];
}
