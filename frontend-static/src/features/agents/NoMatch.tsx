import { Button } from '@/components/ui/Button';
import type { AgentFilter } from '@/lib/api/agents';
import { typeName } from './type-names';

interface NoMatchProps {
  readonly filter: AgentFilter;
  readonly onClear: () => void;
}

/** Says what was looked for and not found. */
export function NoMatch({ filter: { q, agent_type }, onClear }: NoMatchProps) {
  return (
    <div className="rounded-card border border-dashed border-edge px-6 py-14 text-center">
      <h2 className="text-xl">No agent found</h2>
      <p className="mx-auto mt-2 mb-6 max-w-md text-soft wrap-anywhere">
        {q ? `None of your agents has “${q}” in its name` : 'None of your agents is'}
        {q && agent_type && ' and is'}
        {agent_type && ` of the kind ${typeName(agent_type)}`}.
      </p>
      <Button kind="quiet" onClick={onClear}>
        Show all agents
      </Button>
    </div>
  );
}
