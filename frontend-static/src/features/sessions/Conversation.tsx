'use client';
import Link from 'next/link';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { ActionMenu } from '@/components/ui/ActionMenu';
import { Problem } from '@/lib/api/problem';
import type { Session } from '@/lib/api/types';
import { useChangeSession, useDeleteSession, useRename } from '@/lib/hooks/useSessions';
import { paths } from '@/lib/paths';
import { Deleted } from './Deleted';
import { TitleField } from './TitleField';

interface ConversationProps {
  readonly session: Session;
  readonly open: boolean;
  readonly onGone: (session: Session) => void;
  /** The conversation that is about to move to another group, and takes the focus along. */
  readonly movedRef: RefObject<string | undefined>;
}

/** One conversation of the list, and what can be done with it. */
export function Conversation({ session, open, onGone, movedRef }: ConversationProps) {
  const [renaming, setRenaming] = useState(false);
  const { rename, ...renamed } = useRename(session.id);
  const change = useChangeSession(session.id);
  const remove = useDeleteSession(session);
  const menu = useRef<HTMLButtonElement>(null);
  const away = useRef(false);
  const listed = !renaming && !remove.pending;
  const refused = renamed.error ?? change.error ?? remove.error;

  useEffect(() => {
    const arrived = movedRef.current === session.id;
    if (listed && (away.current || arrived)) menu.current?.focus();
    if (arrived) movedRef.current = undefined;
    away.current = !listed;
  }, [listed, movedRef, session.id]);

  function keep(title: string): void {
    setRenaming(false);
    rename(title);
  }

  function forget(): void {
    renamed.reset();
    change.reset();
    remove.reset();
    remove.begin();
    if (open) onGone(session);
  }

  function pin(): void {
    if (change.isPending) return;
    movedRef.current = session.id;
    change.mutate({ pinned: !session.pinned });
  }

  if (remove.pending) return <Deleted title={session.title} onUndo={remove.undo} />;
  if (renaming) return <TitleField title={session.title} onDone={keep} onCancel={() => setRenaming(false)} />;
  return (
    <li>
      <div className={`group relative flex items-center rounded-field ${open ? 'bg-tint text-accent-strong' : 'hover:bg-sunken'}`}>
        <Link
          href={paths.chat(session.agent_id, session.id)}
          prefetch={false}
          aria-current={open ? 'page' : undefined}
          title={session.title}
          className="min-w-0 flex-1 truncate rounded-field py-2.5 pl-3 text-sm no-underline md:py-2"
        >
          {session.title}
        </Link>
        <ActionMenu
          ref={menu}
          label={`Actions for ${session.title}`}
          discreet
          actions={[
            { name: 'Rename', act: () => setRenaming(true) },
            { name: session.pinned ? 'Unpin' : 'Pin', act: pin },
            { name: 'Delete', act: forget },
          ]}
        />
      </div>
      {refused && (
        <p role="alert" className="px-3 py-1 text-sm text-danger">
          {Problem.of(refused).detail}
        </p>
      )}
    </li>
  );
}
