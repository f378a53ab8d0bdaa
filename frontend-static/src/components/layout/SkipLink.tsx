export function SkipLink() {
  return (
    <a href="#main" className="sr-only z-50 rounded-field bg-accent px-4 py-3 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3">
      Skip to the content
    </a>
  );
}
