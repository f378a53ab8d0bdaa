'use client';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useRef, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { Problem } from '@/lib/api/problem';
import type { Agent } from '@/lib/api/types';
import { useArchiveAgent } from '@/lib/hooks/useAgents';
import { paths } from '@/lib/paths';

const PurgeDialog = dynamic(() => import('./PurgeDialog').then((module) => module.PurgeDialog), { ssr: false });

/** The two ways an agent can go. */
export function EndOfAgent({ agent }: { readonly agent: Agent }) {
  const router = useRouter();
  const archive = useArchiveAgent(agent.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const [purging, setPurging] = useState(false);

  /** The button goes with what it does, so the focus goes to what stays. */
  function putAway(): void {
    if (archive.isPending) return;
    heading.current?.focus();
    archive.mutate();
  }

  return (
    <section aria-labelledby="end" className="mt-12">
      <h2 ref={heading} id="end" tabIndex={-1} className="mb-3 text-xl">
        Archive or delete
      </h2>
      <div className="divide-y divide-line rounded-card border border-line bg-surface">
        {agent.archived_at === null && (
          <Way
            words="Archived, it leaves your list and takes no messages. Its conversations stay, and it can be brought back."
            button={
              <Button kind="quiet" busy={archive.isPending} onClick={putAway}>
                Archive
              </Button>
            }
          />
        )}
        <Way
          words="Deleted, it is gone with every conversation it had. Nobody can bring that back."
          button={
            <Button kind="danger" aria-haspopup="dialog" onClick={() => setPurging(true)}>
              Delete for ever…
            </Button>
          }
        />
      </div>
      {archive.error && (
        <p role="alert" className="mt-2 text-sm text-danger">
          {Problem.of(archive.error).detail}
        </p>
      )}
      {purging && <PurgeDialog agent={agent} onClose={() => setPurging(false)} onGone={() => router.push(paths.agents)} />}
    </section>
  );
}

function Way({ words, button }: { readonly words: string; readonly button: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4">
      <p className="min-w-52 flex-1 text-soft">{words}</p>
      {button}
    </div>
  );
}
