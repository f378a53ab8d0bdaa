'use client';
import { useRouter } from 'next/navigation';
import { useEffect, type ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { Wordmark } from '@/components/ui/Mark';
import { Loading } from '@/components/ui/Skeleton';
import { paths } from '@/lib/paths';
import { useAppDispatch, useAppSelector } from '@/store/store';
import { resumeSession } from './session-actions';

/** Shows its children to somebody who is signed in; sends everybody else to the sign-in and back. */
export function RequireSession({ children }: { readonly children: ReactNode }) {
  const { status, ended } = useAppSelector((state) => state.auth);
  const dispatch = useAppDispatch();
  const router = useRouter();

  useEffect(() => {
    if (status !== 'signed-out') return;
    const here = window.location.pathname + window.location.search;
    router.replace(ended === 'left' ? paths.login : `${paths.login}?next=${encodeURIComponent(here)}`);
  }, [status, ended, router]);

  if (status === 'signed-in') return children;
  const away = status === 'unreachable';
  return (
    <main className="grid min-h-dvh place-content-center justify-items-center gap-5 p-6 text-center">
      <h1 className={away ? '' : 'animate-pulse'}>
        <Wordmark />
      </h1>
      {away ? <p role="alert">Vexel cannot be reached. Check your connection and try again.</p> : <Loading what="your session" />}
      {away && <Button onClick={() => void dispatch(resumeSession())}>Try again</Button>}
    </main>
  );
}
