export function Skeleton({ className }: { readonly className: string }) {
  return <div aria-hidden="true" className={`animate-pulse rounded-field bg-sunken ${className}`} />;
}

/** Says to those who cannot see the skeletons that something is on its way. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <p role="status" className="sr-only">
      Loading {what}…
    </p>
  );
}
