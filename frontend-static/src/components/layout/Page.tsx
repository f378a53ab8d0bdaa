import type { ReactNode } from 'react';
import { Loading, Skeleton } from '@/components/ui/Skeleton';

interface PageProps {
  readonly title: string;
  /** What the page is for, where its title does not say it. */
  readonly lead?: string | undefined;
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** An ordinary page of the shell: its title, what can be done, and its content, in one scroller. */
export function Page({ title, lead, actions, wide = false, children }: PageProps) {
  return (
    <div className="h-full overflow-y-auto">
      <div className={`mx-auto px-4 py-8 sm:px-8 ${wide ? 'max-w-6xl' : 'max-w-3xl'}`}>
        <div className="mb-8">
          <div className="flex flex-wrap items-center justify-between gap-4">
            <h1 className="text-3xl wrap-anywhere">{title}</h1>
            {actions}
          </div>
          {lead && <p className="mt-3 max-w-prose text-lg text-soft">{lead}</p>}
        </div>
        {children}
      </div>
    </div>
  );
}

/** Stands in for a page whose code is on its way. */
export function PageSkeleton() {
  return (
    <div className="mx-auto max-w-6xl px-4 py-8 sm:px-8">
      <Loading what="the page" />
      <Skeleton className="mb-8 h-9 w-56" />
      <Skeleton className="h-64 rounded-card" />
    </div>
  );
}
