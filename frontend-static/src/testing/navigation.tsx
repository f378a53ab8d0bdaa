import { AppRouterContext, type AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { useEffect, useMemo, useState, type ReactNode } from 'react';

/** The window's address as the router's hooks tell it: they follow history, as they do in the exported site. */
export function Navigation({ children }: { readonly children: ReactNode }) {
  const [href, setHref] = useState(window.location.href);
  const url = useMemo(() => new URL(href), [href]);

  useEffect(() => {
    const { pushState, replaceState } = window.history;
    const changed = () => setHref(window.location.href);
    window.history.pushState = function (...state) {
      pushState.apply(this, state);
      changed();
    };
    window.history.replaceState = function (...state) {
      replaceState.apply(this, state);
      changed();
    };
    window.addEventListener('popstate', changed);
    return () => {
      Object.assign(window.history, { pushState, replaceState });
      window.removeEventListener('popstate', changed);
    };
  }, []);

  return (
    <AppRouterContext.Provider value={router}>
      <PathnameContext.Provider value={url.pathname}>
        <SearchParamsContext.Provider value={url.searchParams}>{children}</SearchParamsContext.Provider>
      </PathnameContext.Provider>
    </AppRouterContext.Provider>
  );
}

const nothing = () => undefined;
const router: AppRouterInstance = {
  push: (href) => window.history.pushState(null, '', href),
  replace: (href) => window.history.replaceState(null, '', href),
  back: () => window.history.back(),
  forward: () => window.history.forward(),
  refresh: nothing,
  prefetch: nothing,
  bfcacheId: '',
};
