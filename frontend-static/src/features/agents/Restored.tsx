import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';

/** Says that the form holds what was typed before. */
export function Restored({ onDiscard }: { readonly onDiscard: () => void }) {
  return (
    <div className="mb-7">
      <Notice kind="note">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p>What you typed last time is still here.</p>
          <Button kind="quiet" onClick={onDiscard}>
            Start over
          </Button>
        </div>
      </Notice>
    </div>
  );
}
