import { useId } from 'react';
import type { AgentType, AgentTypeId } from '@/lib/api/types';
import { agentFields } from './agent-fields';

interface TypeChooserProps {
  readonly types: readonly AgentType[];
  readonly value: AgentTypeId;
  readonly onValue: (type: AgentType) => void;
  readonly error?: string | undefined;
}

export function TypeChooser({ types, value, onValue, error }: TypeChooserProps) {
  const fault = useId();
  return (
    <fieldset aria-describedby={error && fault}>
      <legend className="mb-1.5 font-medium">{agentFields.type.label}</legend>
      <div className="grid gap-3 sm:grid-cols-3">
        {types.map((type) => (
          <label
            key={type.id}
            className="choice rounded-card p-4"
          >
            <span className="flex items-center gap-2 font-medium">
              <input
                type="radio"
                name="agent_type"
                checked={type.id === value}
                onChange={() => onValue(type)}
                className="size-4 accent-accent outline-none"
              />
              {type.name}
            </span>
            <span className="mt-1 block text-sm text-soft">{type.description}</span>
          </label>
        ))}
      </div>
      {error && <p id={fault} className="mt-1.5 text-sm font-medium text-danger">{error}</p>}
    </fieldset>
  );
}
