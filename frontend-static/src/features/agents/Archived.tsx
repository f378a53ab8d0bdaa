import { Button } from '@/components/ui/Button';
import { Problem } from '@/lib/api/problem';

interface ArchivedProps {
  readonly name: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onUndo: () => void;
}

/** Stands where an agent stood until the list is fetched again. */
export function Archived({ name, busy, error, onUndo }: ArchivedProps) {
  return (
    <li className="flex min-h-36 flex-col items-center justify-center gap-2 rounded-card border border-dashed border-edge p-5 text-center">
      <p role="status" className="max-w-full text-soft wrap-anywhere">
        {name} is archived.
      </p>
      <Button kind="quiet" autoFocus busy={busy} aria-label={`Undo archiving ${name}`} onClick={() => !busy && onUndo()}>
        Undo
      </Button>
      {error ? (
        <p role="alert" className="text-sm text-danger">
          {Problem.of(error).detail}
        </p>
      ) : null}
    </li>
  );
}
