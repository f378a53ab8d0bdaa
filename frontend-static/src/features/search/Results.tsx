import { AgentsIcon, ChatIcon, ChevronIcon } from '@/components/ui/icons';
import type { Result, ResultGroup } from './useResults';

const icons = { conversation: ChatIcon, agent: AgentsIcon, action: ChevronIcon } as const;

export function optionId(list: string, id: string | undefined): string {
  return `${list}-${id}`;
}

interface ResultsProps {
  readonly list: string;
  readonly groups: readonly ResultGroup[];
  readonly active: Result | undefined;
  readonly onActive: (result: Result) => void;
  readonly onChoose: (result: Result) => void;
}

/** The list box that belongs to the search field; the focus stays in the field. */
export function Results({ list, groups, active, onActive, onChoose }: ResultsProps) {
  return (
    <div id={list} role="listbox" aria-label="Results" className={`min-h-0 overflow-y-auto ${groups.length > 0 ? 'p-2' : ''}`}>
      {groups.map((group) => (
        <div key={group.name} role="group" aria-label={group.name} className="not-last:mb-2">
          <div aria-hidden="true" className="px-3 pt-2 pb-1 text-sm font-medium text-soft">
            {group.name}
          </div>
          {group.results.map((result) => (
            <Option
              key={result.id}
              id={optionId(list, result.id)}
              result={result}
              selected={result.id === active?.id}
              onActive={() => onActive(result)}
              onChoose={() => onChoose(result)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly result: Result;
  readonly selected: boolean;
  readonly onActive: () => void;
  readonly onChoose: () => void;
}

function Option({ id, result, selected, onActive, onChoose }: OptionProps) {
  const Icon = icons[result.icon];
  return (
    <div
      id={id}
      role="option"
      aria-selected={selected}
      onMouseMove={onActive}
      onClick={onChoose}
      className={`flex min-h-11 cursor-pointer items-center gap-3 rounded-field px-3 py-1.5 ${selected ? 'bg-tint text-accent-strong' : ''}`}
    >
      <Icon className="size-4" />
      <span className="min-w-0 truncate">{result.label}</span>
      {result.detail && (
        <span className={`min-w-0 flex-1 truncate text-sm max-sm:hidden ${selected ? '' : 'text-soft'}`}>
          <span className="sr-only">: </span>
          {result.detail}
        </span>
      )}
    </div>
  );
}
