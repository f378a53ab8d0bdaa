import type { ReactNode } from 'react';

export function Badge({ children }: { readonly children: ReactNode }) {
  return <span className="inline-flex items-center rounded-full bg-tint px-2.5 py-0.5 text-sm font-medium text-accent-strong">{children}</span>;
}
