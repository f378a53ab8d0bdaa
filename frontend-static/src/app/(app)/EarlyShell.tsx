'use client';
import { Suspense, type ReactNode } from 'react';
import { Splash } from '@/components/layout/Splash';
import { early } from '@/lib/early';

const Shell = early(() => import('./Shell').then((module) => module.Shell));

/** The shell, which nobody sees before it is known who is there. */
export function EarlyShell({ children }: { readonly children: ReactNode }) {
  return (
    <Suspense fallback={<Splash />}>
      <Shell>{children}</Shell>
    </Suspense>
  );
}
