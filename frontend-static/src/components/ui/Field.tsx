import { useId, type ReactNode } from 'react';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly children: (wiring: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean; className: string }) => ReactNode;
}

export const fieldStyle =
  'min-h-12 w-full rounded-field border bg-surface px-3.5 py-2.5 text-ink placeholder:text-soft transition-colors hover:border-ink ' +
  'border-edge aria-invalid:border-danger aria-invalid:border-2';

/** A labelled control with its hint and its fault, wired together for assistive technology. */
export function Field({ label, hint, error, optional = false, children }: FieldProps) {
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div>
      <label htmlFor={id} className="block">
        <FieldName label={label} optional={optional} />
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error !== undefined, className: fieldStyle })}
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-sm font-medium text-danger">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-soft">
          {hint}
        </p>
      )}
    </div>
  );
}

/** How a field is called, where it stands or will stand. */
export function FieldName({ label, optional = false }: { readonly label: string; readonly optional?: boolean }) {
  return (
    <span className="mb-1.5 block font-medium">
      {label}
      {optional && <span className="font-normal text-soft"> (optional)</span>}
    </span>
  );
}
