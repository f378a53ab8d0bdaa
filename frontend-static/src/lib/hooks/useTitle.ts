'use client';
import { useEffect } from 'react';

/** Names the browser's tab after what is only known once it is loaded. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · Vexel`;
  }, [title]);
}
