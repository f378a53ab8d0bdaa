'use client';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Problem } from '@/lib/api/problem';
import type { Agent } from '@/lib/api/types';
import { useUnarchiveAgent } from '@/lib/hooks/useAgents';

/** Says what an archived agent cannot do, and how to have it back. */
export function ArchivedNote({ agent }: { readonly agent: Agent }) {
  const restore = useUnarchiveAgent(agent.id);

  /** The note goes once it is done, so the focus goes to the page. */
  function bringBack(): void {
    if (restore.isPending) return;
    document.getElementById('main')?.focus();
    restore.mutate();
  }

  return (
    <div className="mb-7">
      <Notice kind="note">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p>This agent is archived: it is not listed, takes no messages and cannot be changed.</p>
          <Button kind="quiet" busy={restore.isPending} onClick={bringBack}>
            Bring it back
          </Button>
        </div>
        {restore.error && <p role="alert">{Problem.of(restore.error).detail}</p>}
      </Notice>
    </div>
  );
}
