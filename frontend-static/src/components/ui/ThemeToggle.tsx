'use client';
import { useTheme } from '@/lib/hooks/useTheme';
import { prefer } from '@/lib/preferences';
import { MoonIcon, SunIcon } from './icons';

export function ThemeToggle() {
  const theme = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <button type="button" onClick={() => prefer('theme', other)} aria-label={`Switch to the ${other} theme`} className="grid size-11 place-items-center rounded-field hover:bg-sunken">
      {theme === 'dark' ? <SunIcon /> : <MoonIcon />}
    </button>
  );
}
