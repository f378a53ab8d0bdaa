import type { AgentTypeId, NewAgent } from '@/lib/api/types';
import type { Errors } from '@/lib/hooks/useForm';

export interface AgentDraft {
  readonly name: string;
  readonly description: string;
  readonly agent_type: AgentTypeId;
  readonly model_id: string;
  readonly instructions: string;
  readonly tools: readonly string[];
}

export const emptyDraft: AgentDraft = {
  name: '',
  description: '',
  agent_type: 'assistant',
  model_id: '',
  instructions: '',
  tools: [],
};

const bounds = { name: 100, description: 500, instructions: 32, instruction: 4000 } as const;

export function agentFaults(draft: AgentDraft): Errors<AgentDraft> {
  return {
    name: nameFault(draft.name.trim()),
    description: draft.description.length > bounds.description ? `Use at most ${bounds.description} characters.` : undefined,
    instructions: instructionsFault(instructionsOf(draft)),
  };
}

/** One instruction per line. */
export function instructionsOf(draft: AgentDraft): string[] {
  return draft.instructions
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function newAgentOf(draft: AgentDraft): NewAgent {
  const { agent_type, tools, model_id } = draft;
  return {
    name: draft.name.trim(),
    description: draft.description.trim(),
    agent_type,
    instructions: instructionsOf(draft),
    tools,
    ...(model_id && { model_id }),
  };
}

function nameFault(name: string): string | undefined {
  if (name === '') return 'Give the agent a name.';
  return name.length > bounds.name ? `Use at most ${bounds.name} characters.` : undefined;
}

function instructionsFault(lines: readonly string[]): string | undefined {
  if (lines.length > bounds.instructions) return `Use at most ${bounds.instructions} lines.`;
  return lines.some((line) => line.length > bounds.instruction) ? `Keep each line within ${bounds.instruction} characters.` : undefined;
}
