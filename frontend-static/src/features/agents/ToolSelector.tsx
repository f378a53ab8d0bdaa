import { useId } from 'react';
import type { Tool } from '@/lib/api/types';
import { agentFields } from './agent-fields';

interface ToolSelectorProps {
  readonly tools: readonly Tool[];
  readonly chosen: readonly string[];
  readonly onChosen: (tools: readonly string[]) => void;
  readonly error?: string | undefined;
}

export function ToolSelector({ tools, chosen, onChosen, error }: ToolSelectorProps) {
  const fault = useId();

  function toggle(id: string): void {
    onChosen(chosen.includes(id) ? chosen.filter((tool) => tool !== id) : [...chosen, id]);
  }

  return (
    <fieldset aria-describedby={error && fault}>
      <legend className="mb-1.5 font-medium">{agentFields.tools.label}</legend>
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-edge bg-surface">
        {tools.map((tool) => (
          <li key={tool.id}>
            <label className="flex gap-3 p-4 hover:bg-sunken has-focus-visible:bg-sunken">
              <input
                type="checkbox"
                checked={chosen.includes(tool.id)}
                disabled={!tool.available && !chosen.includes(tool.id)}
                onChange={() => toggle(tool.id)}
                aria-invalid={error !== undefined}
                className="mt-1 size-4 shrink-0 accent-accent"
              />
              <span className="min-w-0">
                <span className="block font-medium">{tool.name}</span>
                <span className="block text-sm text-soft">{tool.description}</span>
                {!tool.available && <Missing setting={tool.missing_setting} />}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {error && <p id={fault} className="mt-1.5 text-sm font-medium text-danger">{error}</p>}
    </fieldset>
  );
}

function Missing({ setting }: { readonly setting: string | null | undefined }) {
  return (
    <span className="mt-1 block text-sm wrap-anywhere">
      Not available here{setting && <> until the operator sets <code className="font-mono">{setting}</code></>}.
    </span>
  );
}
