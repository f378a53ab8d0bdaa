import { CloseIcon } from '@/components/ui/icons';

interface FollowUpProps {
  readonly text: string;
  readonly onEdit: () => void;
  readonly onDrop: () => void;
}

/** The message that is sent when the answer under way has ended well. */
export function FollowUp({ text, onEdit, onDrop }: FollowUpProps) {
  return (
    <div role="group" aria-label="Next message" className="mx-auto mb-2 flex w-full max-w-3xl items-center gap-1 rounded-card border border-line bg-sunken py-1 pr-1 pl-4 text-sm">
      <p className="min-w-0 flex-1 truncate">
        <span className="font-medium">Next: </span>
        <span className="text-soft">{text}</span>
      </p>
      <button type="button" onClick={onEdit} className="min-h-11 rounded-field px-3 font-medium hover:bg-tint">
        Edit <span className="sr-only">the next message</span>
      </button>
      <button type="button" onClick={onDrop} className="grid size-11 shrink-0 place-items-center rounded-field text-soft hover:bg-tint hover:text-ink">
        <CloseIcon />
        <span className="sr-only">Remove the next message</span>
      </button>
    </div>
  );
}
