import type { ReactNode } from 'react';

interface NoticeProps {
  readonly kind: 'failure' | 'note';
  readonly children: ReactNode;
}

/** A message about the whole form or page; failures are announced at once and can take the focus. */
export function Notice({ kind, children }: NoticeProps) {
  if (kind === 'note') {
    return (
      <div role="status" className="rounded-field bg-tint px-4 py-3 text-accent-strong">
        {children}
      </div>
    );
  }
  return (
    <div role="alert" tabIndex={-1} data-failure className="rounded-field bg-danger-tint px-4 py-3 text-danger">
      {children}
    </div>
  );
}
