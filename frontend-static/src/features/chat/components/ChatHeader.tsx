import Link from 'next/link';
import { useRef, useState } from 'react';
import { ActionMenu } from '@/components/ui/ActionMenu';
import { buttonStyle } from '@/components/ui/button-style';
import { PlusIcon } from '@/components/ui/icons';
import { Problem } from '@/lib/api/problem';
import type { Agent, Session } from '@/lib/api/types';
import { useDeleteSession, useRename, useSession } from '@/lib/hooks/useSessions';
import { paths } from '@/lib/paths';
import { TitleForm } from './TitleForm';

interface ChatHeaderProps {
  readonly agent: Agent;
  readonly sessionId: string | undefined;
  /** The title that this tab heard of, until the conversation itself is here. */
  readonly heard: string | undefined;
  readonly fresh: boolean;
  readonly onGone: () => void;
}

export function ChatHeader({ agent, sessionId, heard, fresh, onGone }: ChatHeaderProps) {
  const { data: session } = useSession(sessionId);
  return (
    <div className="relative flex min-h-16 items-center justify-between gap-2 border-b border-line px-4 py-2 sm:px-6">
      <div className="min-w-0 flex-1">
        <h1 className="truncate text-lg">{agent.name}</h1>
        {!session && heard && <p className="truncate text-sm text-soft">{heard}</p>}
        {session && <Title key={session.id} session={session} onGone={onGone} />}
      </div>
      <div className={`flex shrink-0 items-center gap-1 ${session ? 'mr-11 md:mr-10' : ''}`}>
        <Link href={paths.agent(agent.id)} prefetch={false} className={buttonStyle('plain', 'px-3')}>
          Details
        </Link>
        {!fresh && (
          <Link href={paths.chat(agent.id)} prefetch={false} className={buttonStyle('quiet', 'px-3')}>
            <PlusIcon />
            <span className="sr-only sm:not-sr-only">New</span>
            <span className="sr-only"> conversation</span>
          </Link>
        )}
      </div>
    </div>
  );
}

/** The title of the conversation, and what can be done with it. */
function Title({ session, onGone }: { readonly session: Session; readonly onGone: () => void }) {
  const [renaming, setRenaming] = useState(false);
  const { rename, error } = useRename(session.id);
  const remove = useDeleteSession(session);
  const menu = useRef<HTMLButtonElement>(null);
  const refused = error ?? remove.error;

  function done(title?: string): void {
    setRenaming(false);
    if (title !== undefined) rename(title);
    menu.current?.focus();
  }

  return (
    <>
      {renaming ? <TitleForm title={session.title} onDone={done} /> : <p className="truncate text-sm text-soft">{session.title}</p>}
      {refused && <p role="alert" className="text-sm text-danger">{Problem.of(refused).detail}</p>}
      <div className="absolute right-4 top-1/2 -translate-y-1/2 sm:right-6">
        <ActionMenu
          ref={menu}
          label="Actions for this conversation"
          actions={[
            { name: 'Rename', act: () => setRenaming(true) },
            { name: 'Delete', act: () => (remove.begin(), onGone()) },
          ]}
        />
      </div>
    </>
  );
}
