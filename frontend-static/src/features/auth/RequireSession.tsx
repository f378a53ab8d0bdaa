'use client';
import { useRouter } from 'next/navigation';
import { useEffect, type ReactNode } from 'react';
import { Wordmark } from '@/components/ui/Mark';
import { Loading } from '@/components/ui/Skeleton';
import { paths } from '@/lib/paths';
import { useAppSelector } from '@/store/store';

/** Shows its children to somebody who is signed in; sends everybody else to the sign-in and back. */
export function RequireSession({ children }: { readonly children: ReactNode }) {
  const status = useAppSelector((state) => state.auth.status);
  const router = useRouter();

  useEffect(() => {
    if (status !== 'signed-out') return;
    const here = window.location.pathname + window.location.search;
    router.replace(`${paths.login}?next=${encodeURIComponent(here)}`);
  }, [status, router]);

  if (status === 'signed-in') return children;
  return (
    <main className="grid min-h-dvh place-items-center">
      <h1 className="animate-pulse">
        <Wordmark />
      </h1>
      <Loading what="your session" />
    </main>
  );
}
