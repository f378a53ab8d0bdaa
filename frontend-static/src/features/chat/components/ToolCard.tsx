import { ChevronIcon, ToolIcon } from '@/components/ui/icons';
import { Spinner } from '@/components/ui/Spinner';
import { useAppDispatch, useAppSelector } from '@/store/store';
import type { ToolBlock } from '../stream/run';
import { argumentPreview, durationText, prettyJson, toolTitle } from '../tool-text';
import { selectIsOpen, toggled } from '../tools-slice';

const statusNames: Readonly<Record<ToolBlock['status'], string>> = {
  preparing: 'Preparing',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
};

/** One use of a tool, closed until somebody wants to know. On a phone what it is about has a line of its own. */
export function ToolCard({ tool }: { readonly tool: ToolBlock }) {
  const open = useAppSelector((state) => selectIsOpen(state, tool.id));
  const dispatch = useAppDispatch();
  const preview = argumentPreview(tool.arguments);
  return (
    <details open={open} onToggle={(event) => dispatch(toggled({ id: tool.id, open: event.currentTarget.open }))} className="group rounded-card border border-line bg-surface text-sm">
      <summary className="flex min-h-11 list-none flex-wrap items-center gap-x-2.5 gap-y-1 rounded-card px-4 py-2 hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <ChevronIcon className="size-4 shrink-0 text-soft transition-transform group-open:rotate-90" />
        <ToolIcon className="size-4 shrink-0 text-accent" />
        <span className="min-w-0 flex-1 truncate font-medium sm:flex-none">{toolTitle(tool.name)}</span>
        {preview !== undefined && <span className="order-last w-full min-w-0 truncate pl-13 font-mono text-soft sm:order-none sm:w-auto sm:flex-1 sm:pl-0">{preview}</span>}
        <Progress tool={tool} />
      </summary>
      <div className="space-y-3 border-t border-line px-4 py-3">
        <Detail name="Arguments" text={prettyJson(tool.arguments)} />
        {tool.result !== undefined && <Detail name="Result" text={prettyJson(tool.result)} />}
      </div>
    </details>
  );
}

function Progress({ tool }: { readonly tool: ToolBlock }) {
  const busy = tool.status === 'preparing' || tool.status === 'running';
  return (
    <span className="ml-auto inline-flex shrink-0 items-center gap-2 text-soft">
      {busy && <Spinner />}
      <span className={tool.status === 'failed' ? 'font-medium text-danger' : ''}>{statusNames[tool.status]}</span>
      {tool.took !== undefined && (
        <span className="tabular-nums">
          <span className="sr-only">after </span>
          {durationText(tool.took)}
        </span>
      )}
    </span>
  );
}

function Detail({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <p className="mb-1 font-medium">{name}</p>
      <pre
        tabIndex={0}
        aria-label={name}
        role="group"
        className="max-h-64 overflow-auto rounded-field bg-sunken px-3 py-2 font-mono text-sm whitespace-pre-wrap wrap-anywhere"
      >
        {text}
      </pre>
    </div>
  );
}
