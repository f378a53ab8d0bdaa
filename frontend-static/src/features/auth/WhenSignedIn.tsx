'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { safeReturn } from '@/lib/paths';
import { useAppSelector } from '@/store/store';

/** Sends somebody who is signed in on, to where they were going. */
export function WhenSignedIn() {
  const status = useAppSelector((state) => state.auth.status);
  const router = useRouter();

  useEffect(() => {
    if (status !== 'signed-in') return;
    router.replace(safeReturn(new URLSearchParams(window.location.search).get('next')));
  }, [status, router]);

  return null;
}
