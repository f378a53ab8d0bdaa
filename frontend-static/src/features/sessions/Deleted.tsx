import { Button } from '@/components/ui/Button';

interface DeletedProps {
  readonly title: string;
  readonly onUndo: () => void;
}

/** Stands where a conversation stood, until it is gone for good. */
export function Deleted({ title, onUndo }: DeletedProps) {
  return (
    <li className="flex items-center justify-between pl-3 text-sm text-soft">
      <span role="status" className="min-w-0 truncate">
        Deleted<span className="sr-only">: {title}</span>
      </span>
      <Button kind="plain" autoFocus aria-label={`Undo deleting ${title}`} className="px-3" onClick={onUndo}>
        Undo
      </Button>
    </li>
  );
}
