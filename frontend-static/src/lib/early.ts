import { createElement, lazy, type ComponentType } from 'react';

/** A part of a page that comes while the session is taken up, rather than before anything is shown or after it could be. */
export function early<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const part = typeof window === 'undefined' ? undefined : load();
  part?.catch(() => undefined); // whoever shows it will hear of it
  const Part = lazy(async () => ({ default: await (part ?? load()) })) as ComponentType<P>;
  return function Early(props: P) {
    return createElement(Part, props); // a page cannot refer to what is lazy itself
  };
}
