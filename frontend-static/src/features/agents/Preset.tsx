import type { AgentType } from '@/lib/api/types';

/** What agents of a kind do without being told; what is written for one of them comes after. */
export function Preset({ type }: { readonly type: AgentType }) {
  if (type.instructions.length === 0) return null;
  return (
    <div className="rounded-card bg-sunken px-4 py-3 text-sm">
      <h2 className="font-sans text-sm font-medium">Every {type.name.toLowerCase()} already follows</h2>
      <ul className="mt-1 list-disc space-y-0.5 pl-5 text-soft">
        {type.instructions.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
