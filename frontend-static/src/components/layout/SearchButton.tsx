'use client';
import { useEffect } from 'react';
import { SearchIcon } from '@/components/ui/icons';
import { useOnApple } from '@/lib/hooks/useOnApple';
import { onApple } from '@/lib/keyboard';

interface SearchButtonProps {
  readonly compact?: boolean;
  readonly onSearch: () => void;
}

export function SearchButton({ compact = false, onSearch }: SearchButtonProps) {
  const apple = useOnApple();
  const look = compact ? 'size-11 justify-center hover:bg-sunken' : 'mt-4 min-h-11 w-full gap-3 border border-line bg-ground px-3 text-soft hover:border-edge hover:text-ink';
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      title={compact ? 'Search' : undefined}
      aria-keyshortcuts={apple ? 'Meta+K' : 'Control+K'}
      onClick={onSearch}
      className={`flex items-center rounded-field ${look}`}
    >
      <SearchIcon />
      <span className={compact ? 'sr-only' : 'flex-1 text-left'}>Search</span>
      {!compact && (
        <kbd aria-hidden="true" className="rounded border border-line px-1.5 font-sans text-xs [@media(hover:none)]:hidden">
          {apple ? '⌘K' : 'Ctrl K'}
        </kbd>
      )}
    </button>
  );
}

/** Opens the search by Ctrl+K or Cmd+K, unless another dialog is waiting for an answer. */
export function useSearchKey(onSearch: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey || !(onApple() ? event.metaKey : event.ctrlKey)) return;
      event.preventDefault();
      if (document.querySelector('dialog[open]') === null) onSearch();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onSearch]);
}
