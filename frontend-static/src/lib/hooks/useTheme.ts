'use client';
import { useEffect, useSyncExternalStore } from 'react';
import { usePreference } from '@/lib/preferences';

export type Theme = 'light' | 'dark';

const darkScheme = '(prefers-color-scheme: dark)';

/** The theme that is seen: the chosen one, or else the system's. Whoever asks also sees to it that the page wears it. */
export function useTheme(): Theme {
  const [chosen] = usePreference('theme');
  const systems = useSyncExternalStore<Theme>(subscribe, systemTheme, () => 'light');
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (chosen === 'system') delete dataset.theme;
    else dataset.theme = chosen;
  }, [chosen]);
  return chosen === 'system' ? systems : chosen;
}

function systemTheme(): Theme {
  return matchMedia(darkScheme).matches ? 'dark' : 'light';
}

function subscribe(changed: () => void): () => void {
  const scheme = matchMedia(darkScheme);
  scheme.addEventListener('change', changed);
  return () => scheme.removeEventListener('change', changed);
}
