import { createElement, lazy, type ComponentType } from 'react';

/** A part of the pages at these addresses. Where one of them is opened it is fetched at once, beside the session and the other parts. */
export function early<P extends object>(addresses: RegExp, load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const part = typeof window !== 'undefined' && addresses.test(window.location.pathname) ? load() : undefined;
  part?.catch(() => undefined); // whoever shows it will hear of it
  const Part = lazy(async () => ({ default: await (part ?? load()) })) as ComponentType<P>;
  return function Early(props: P) {
    return createElement(Part, props); // a page cannot refer to what is lazy itself
  };
}
