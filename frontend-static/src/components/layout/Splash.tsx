import type { ReactNode } from 'react';
import { Wordmark } from '@/components/ui/Mark';
import { Loading } from '@/components/ui/Skeleton';

/** What is seen until it is known who is there; with children, what else has to be said or done first. */
export function Splash({ children }: { readonly children?: ReactNode }) {
  return (
    <main className="grid min-h-dvh place-content-center justify-items-center gap-5 p-6 text-center">
      <h1 className={children ? '' : 'animate-pulse'}>
        <Wordmark />
      </h1>
      {children ?? <Loading what="your session" />}
    </main>
  );
}
