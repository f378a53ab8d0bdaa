/** The mark: a folded pennant in the shape of a V. */
export function Mark({ className = 'size-7' }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
      <path d="M3 5h9l4 11-3.2 11z" className="fill-accent" />
      <path d="M29 5h-8.2L12.8 27h6.4z" className="fill-accent-strong" />
      <path d="M20.8 5H29l-2.7 6.8h-8z" className="fill-spark" />
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5 font-display text-xl font-bold tracking-tight">
      <Mark />
      Vexel
    </span>
  );
}
