'use client';
import Link from 'next/link';
import { useSyncExternalStore, type ReactNode } from 'react';

const never = () => () => undefined;

/** A link from one way in to the other, which keeps where somebody wanted to go. */
export function OtherWay({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const search = useSyncExternalStore(never, () => window.location.search, () => '');
  return (
    <Link href={href + search} className="font-medium text-accent underline underline-offset-4">
      {children}
    </Link>
  );
}
