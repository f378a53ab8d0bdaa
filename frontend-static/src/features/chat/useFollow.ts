'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { preference } from '@/lib/preferences';

const nearEnough = 48;

/** Keeps a scroller at its end while the reader is there and wants that, and leaves it alone once they scroll up. */
export function useFollow() {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const last = useRef({ top: 0, height: 0 });
  const [away, setAway] = useState(false);

  const jump = useCallback(() => {
    following.current = true;
    setAway(false);
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, []);

  const onScroll = useCallback(() => {
    const box = scroller.current;
    if (box === null) return;
    const { top, height } = last.current;
    const wentUp = box.scrollTop < top && box.scrollHeight >= height;
    if (wentUp) following.current = false;
    else if (atEnd(box)) following.current = preference('follow') === 'on';
    last.current = { top: box.scrollTop, height: box.scrollHeight };
    setAway(!following.current && !atEnd(box));
  }, []);

  useEffect(() => {
    const box = scroller.current;
    if (box === null || content.current === null) return;
    const observer = new ResizeObserver(() => {
      if (following.current) box.scrollTo({ top: box.scrollHeight });
      else setAway(!atEnd(box));
    });
    observer.observe(content.current);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  return { scroller, content, onScroll, away, jump };
}

function atEnd(box: HTMLElement): boolean {
  return box.scrollHeight - box.scrollTop - box.clientHeight < nearEnough;
}
