'use client';
import { useSyncExternalStore } from 'react';
import { remember } from '@/lib/storage';
import { themeKey, type Theme } from '@/lib/theme';
import { MoonIcon, SunIcon } from './icons';

const darkScheme = '(prefers-color-scheme: dark)';

function subscribe(changed: () => void): () => void {
  const scheme = matchMedia(darkScheme);
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  scheme.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    scheme.removeEventListener('change', changed);
  };
}

function current(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia(darkScheme).matches ? 'dark' : 'light';
}

export function ThemeToggle() {
  const theme = useSyncExternalStore<Theme>(subscribe, current, () => 'light');
  const other = theme === 'dark' ? 'light' : 'dark';

  function toggle(): void {
    document.documentElement.dataset.theme = other;
    remember('localStorage', themeKey, other);
  }

  return (
    <button type="button" onClick={toggle} aria-label={`Switch to the ${other} theme`} className="grid size-11 place-items-center rounded-field hover:bg-sunken">
      {theme === 'dark' ? <SunIcon /> : <MoonIcon />}
    </button>
  );
}
