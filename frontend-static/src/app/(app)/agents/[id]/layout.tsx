import type { ReactNode } from 'react';

/** The export holds one page for all agents; rewrite.js leads every id to it. */
export function generateStaticParams() {
  return [{ id: '_' }];
}

export default function AgentLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
