'use client';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';

/** How far above the window older messages are fetched, so that they are there when the reader arrives. */
const ahead = '600px 0px 0px 0px';

/** Loads what is older when the reader scrolls up to the mark, and keeps what they read where it is. */
export function useOlder(scroller: RefObject<HTMLElement | null>, first: string | undefined, more: (() => void) | undefined) {
  const mark = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const anchor = useRef<{ element: HTMLElement; top: number }>(undefined);
  const onMark = useEffectEvent(() => more?.());
  const waiting = more !== undefined;

  useEffect(() => {
    if (!waiting || mark.current === null) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMark(), { root: scroller.current, rootMargin: ahead });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [waiting, scroller]);

  useLayoutEffect(() => {
    const box = scroller.current;
    const before = anchor.current;
    if (box !== null && before?.element.isConnected && !keepsPlace(box)) box.scrollBy(0, before.element.offsetTop - before.top);
    const element = list.current?.firstElementChild;
    anchor.current = element instanceof HTMLElement ? { element, top: element.offsetTop } : undefined;
  }, [first, scroller]);

  return { mark, list };
}

/** Browsers hold the place by themselves, unless they cannot or the very top is shown. */
function keepsPlace(box: HTMLElement): boolean {
  return CSS.supports('overflow-anchor', 'auto') && box.scrollTop > 0;
}
