'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { CloseIcon, SearchIcon } from '@/components/ui/icons';
import { Results, optionId } from './Results';
import { useResults, type Result } from './useResults';

/** Finds conversations, agents and actions by a few letters, without leaving the keyboard. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const { groups, settled, failure } = useResults(text);
  const results = groups.flatMap((group) => group.results);
  const active = results.find((result) => result.id === chosen) ?? results[0];
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const list = useId();

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);

  function choose({ choose }: Result): void {
    dialog.current?.close(); // gives the focus back before the page changes
    if (typeof choose === 'string') router.push(choose);
    else choose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || active === undefined) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const next = results.at((results.indexOf(active) + step) % results.length);
      setChosen(next?.id);
      document.getElementById(optionId(list, next?.id))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') choose(active);
    else return;
    event.preventDefault();
  }

  return (
    <dialog
      ref={dialog}
      aria-label="Search"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      className="mx-auto mt-[8vh] mb-auto max-h-[min(36rem,84dvh)] w-[min(38rem,calc(100vw-1.5rem))] flex-col overflow-hidden rounded-card border border-line bg-surface p-0 text-ink shadow-card backdrop:bg-black/45 open:flex"
    >
      <div className="flex shrink-0 items-center gap-3 border-b border-line pr-1.5 pl-4">
        <SearchIcon className="size-5 text-soft" />
        <input
          type="text"
          role="combobox"
          aria-label="Search conversations, agents and actions"
          aria-expanded={results.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={active && optionId(list, active.id)}
          placeholder="Search or jump to…"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(undefined);
          }}
          onKeyDown={onKeyDown}
          className="min-h-14 min-w-0 flex-1 bg-transparent outline-none placeholder:text-soft"
        />
        <button type="button" onClick={() => dialog.current?.close()} className="grid size-11 place-items-center rounded-field text-soft hover:bg-sunken hover:text-ink">
          <CloseIcon />
          <span className="sr-only">Close the search</span>
        </button>
      </div>
      <p role="status" className="sr-only">
        {settled && (results.length === 1 ? '1 result' : `${results.length} results`)}
      </p>
      {failure && <p role="alert" className="px-4 pt-4 text-danger">{failure}</p>}
      {settled && results.length === 0 && !failure && <p className="px-4 py-10 text-center wrap-anywhere text-soft">Nothing is called “{text.trim()}”.</p>}
      <Results list={list} groups={groups} active={active} onActive={({ id }) => setChosen(id)} onChoose={choose} />
    </dialog>
  );
}
