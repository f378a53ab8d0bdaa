'use client';
import { useRouter } from 'next/navigation';
import { useEffect, type ReactNode } from 'react';
import { Splash } from '@/components/layout/Splash';
import { Button } from '@/components/ui/Button';
import { paths } from '@/lib/paths';
import { useAppDispatch, useAppSelector } from '@/store/store';
import { resumeSession } from './session-actions';

/** Sends strangers to the sign-in and back. Its children are shown before it is known who is there: what they ask for waits until it is. */
export function RequireSession({ children }: { readonly children: ReactNode }) {
  const { status, ended } = useAppSelector((state) => state.auth);
  const dispatch = useAppDispatch();
  const router = useRouter();

  useEffect(() => {
    if (status !== 'signed-out') return;
    const here = window.location.pathname + window.location.search;
    router.replace(ended === 'left' ? paths.login : `${paths.login}?next=${encodeURIComponent(here)}`);
  }, [status, ended, router]);

  if (status === 'signed-out') return <Splash />;
  if (status !== 'unreachable') return children;
  return (
    <Splash>
      <p role="alert">Vexel cannot be reached. Check your connection and try again.</p>
      <Button onClick={() => void dispatch(resumeSession())}>Try again</Button>
    </Splash>
  );
}
