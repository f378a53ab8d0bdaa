'use client';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { CloseIcon, MenuIcon } from '@/components/ui/icons';
import { HomeLink } from './HomeLink';

/** What the sidebar holds, where there is no room for one: behind a button, and made only when that is pressed. */
export function Drawer({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const drawer = useRef<HTMLDialogElement>(null);
  const path = usePathname();
  useEffect(() => drawer.current?.close(), [path]);
  useEffect(() => {
    if (open) drawer.current?.showModal();
  }, [open]);

  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)} className="grid size-11 place-items-center rounded-field hover:bg-sunken">
        <MenuIcon />
        <span className="sr-only">Open the menu</span>
      </button>
      {open && (
        <dialog
          ref={drawer}
          aria-label="Menu"
          onClose={() => setOpen(false)}
          onClick={(event) => isWayOut(event.target, drawer.current) && drawer.current?.close()}
          className="m-0 h-dvh max-h-none w-72 max-w-[85vw] flex-col border-r border-line bg-surface p-4 text-ink backdrop:bg-black/45 open:flex md:hidden"
        >
          <div className="flex items-center justify-between">
            <HomeLink />
            <button type="button" onClick={() => drawer.current?.close()} className="grid size-11 place-items-center rounded-field hover:bg-sunken">
              <CloseIcon />
              <span className="sr-only">Close the menu</span>
            </button>
          </div>
          {children}
        </dialog>
      )}
    </>
  );
}

/** A link leads out of the drawer, and so does what is around it. */
function isWayOut(target: EventTarget, drawer: HTMLDialogElement | null): boolean {
  return target === drawer || (target instanceof Element && target.closest('a') !== null);
}
