import Link from 'next/link';
import type { ReactNode } from 'react';
import { Wordmark } from '@/components/ui/Mark';
import { ThemeToggle } from '@/components/ui/ThemeToggle';
import { paths } from '@/lib/paths';
import { SkipLink } from './SkipLink';

export function AuthFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="flex items-center justify-between px-4 py-3 sm:px-8">
        <Link href={paths.home} className="inline-flex min-h-11 items-center rounded-field no-underline">
          <Wordmark />
        </Link>
        <ThemeToggle />
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-md flex-1 px-4 pt-[6vh] pb-16 outline-none">
        <div className="rounded-card border border-line bg-surface p-6 shadow-card sm:p-9">{children}</div>
      </main>
    </div>
  );
}
