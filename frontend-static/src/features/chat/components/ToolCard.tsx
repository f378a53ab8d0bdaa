import { ChevronIcon, ToolIcon } from '@/components/ui/icons';
import { Spinner } from '@/components/ui/Spinner';
import type { ToolBlock } from '../stream/run';
import { argumentPreview, durationText, prettyJson, toolTitle } from '../tool-text';

const statusNames: Readonly<Record<ToolBlock['status'], string>> = {
  preparing: 'Preparing',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
};

export function ToolCard({ tool }: { readonly tool: ToolBlock }) {
  const busy = tool.status === 'preparing' || tool.status === 'running';
  const duration = durationText(tool.startedAt, tool.endedAt);
  return (
    <details className="group rounded-card border border-line bg-surface text-sm">
      <summary className="flex min-h-11 list-none items-center gap-2.5 rounded-card px-4 py-2 hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <ChevronIcon className="size-4 text-soft transition-transform group-open:rotate-90" />
        <ToolIcon className="size-4 text-accent" />
        <span className="min-w-0 truncate font-medium">{toolTitle(tool.name)}</span>
        <span className="min-w-0 flex-1 truncate font-mono text-soft">{argumentPreview(tool.arguments)}</span>
        <span className={`inline-flex shrink-0 items-center gap-2 ${tool.status === 'failed' ? 'font-medium text-danger' : 'text-soft'}`}>
          {busy && <Spinner />}
          {statusNames[tool.status]}
        </span>
        {duration && (
          <span className="shrink-0 text-soft tabular-nums">
            <span className="sr-only">after </span>
            {duration}
          </span>
        )}
      </summary>
      <div className="space-y-3 border-t border-line px-4 py-3">
        <Detail name="Arguments" text={prettyJson(tool.arguments)} />
        {tool.result !== undefined && <Detail name="Result" text={prettyJson(tool.result)} />}
      </div>
    </details>
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
