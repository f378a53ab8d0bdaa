export type ButtonKind = 'primary' | 'quiet' | 'plain' | 'danger';

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-field px-4 font-medium no-underline transition-colors ' +
  'disabled:opacity-55 aria-disabled:opacity-55';

const kinds: Readonly<Record<ButtonKind, string>> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  quiet: 'border border-edge bg-surface text-ink hover:bg-sunken',
  plain: 'text-ink hover:bg-sunken',
  danger: 'bg-danger text-surface hover:bg-ink',
};

/** How a button looks, also where it is a link. */
export function buttonStyle(kind: ButtonKind = 'primary', more = ''): string {
  return `${base} ${kinds[kind]} ${more}`;
}
