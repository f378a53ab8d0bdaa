import { Mark } from '@/components/ui/Mark';
import type { Agent } from '@/lib/api/types';

interface StartersProps {
  readonly agent: Agent;
  readonly onPick: (text: string) => void;
}

const usual = ['What can you help me with?', 'Explain something I should know about your field.'];

const byTool: Readonly<Record<string, string>> = {
  calculator: 'What is 17.5% of 2640?',
  clock: 'What time is it in Tokyo right now?',
};

export function Starters({ agent, onPick }: StartersProps) {
  return (
    <div className="flex min-h-full flex-col items-center justify-center py-10 text-center">
      <Mark className="size-12" />
      <h2 className="mt-5 text-2xl wrap-anywhere">{agent.name}</h2>
      {agent.description && <p className="mt-2 max-w-md wrap-anywhere text-soft">{agent.description}</p>}
      <ul className="mt-8 flex w-full max-w-xl flex-col gap-2" aria-label="Ways to start">
        {startersOf(agent).map((text) => (
          <li key={text}>
            <button
              type="button"
              onClick={() => onPick(text)}
              className="min-h-11 w-full rounded-field border border-line bg-surface px-4 py-2 text-left hover:border-accent"
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The agent's own; where it has none, what its tools are good for. */
function startersOf({ starters, tools }: Agent): readonly string[] {
  if (starters.length > 0) return starters;
  return [...tools.flatMap((tool) => byTool[tool] ?? []), ...usual].slice(0, 3);
}
