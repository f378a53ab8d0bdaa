'use client';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { MoreIcon } from './icons';

interface Action {
  readonly name: string;
  readonly act: () => void;
}

interface ActionMenuProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly label: string;
  readonly actions: readonly Action[];
  /** Whether the button stays out of sight until its row is pointed at or holds the focus. */
  readonly discreet?: boolean;
}

const discreetly = '[@media(hover:hover)]:md:opacity-0 group-focus-within:opacity-100! group-hover:opacity-100! aria-expanded:opacity-100!';

/** A button that opens a short menu. Arrows move in it; Escape, Tab and going elsewhere close it. */
export function ActionMenu({ ref, label, actions, discreet = false }: ActionMenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  const items = () => [...(whole.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const button = () => whole.current?.querySelector('button');

  useEffect(() => {
    if (open) whole.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [open]);

  function choose(action: Action): void {
    setOpen(false);
    button()?.focus();
    action.act();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!open) return;
    if (event.key === 'Tab') return setOpen(false);
    if (event.key === 'Escape') {
      setOpen(false);
      button()?.focus();
    } else {
      const next = target(event.key, items(), document.activeElement);
      if (next === undefined) return;
      next.focus();
    }
    event.preventDefault();
  }

  return (
    <div ref={whole} onKeyDown={onKeyDown} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      <button
        ref={ref}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        className={`grid size-11 place-items-center rounded-field text-soft hover:text-ink md:size-9 ${discreet ? discreetly : ''}`}
      >
        <MoreIcon />
      </button>
      {open && (
        <div id={id} role="menu" aria-label={label} className="absolute top-full right-0 z-10 min-w-36 rounded-field border border-line bg-surface p-1 text-ink shadow-card">
          {actions.map((action) => (
            <button
              key={action.name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => choose(action)}
              className="flex min-h-11 w-full items-center rounded-field px-3 text-sm hover:bg-sunken focus:bg-sunken md:min-h-9"
            >
              {action.name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function target(key: string, items: readonly HTMLElement[], at: Element | null): HTMLElement | undefined {
  const index = items.findIndex((item) => item === at);
  if (key === 'ArrowDown') return items[(index + 1) % items.length];
  if (key === 'ArrowUp') return items.at(index - 1);
  if (key === 'Home') return items[0];
  return key === 'End' ? items.at(-1) : undefined;
}
