import { newAgentBody, parametersBody } from '@/lib/api/generated/bounds';
import type { Agent, AgentChanges, AgentTypeId, NewAgent } from '@/lib/api/types';
import { numberFault, textFault } from '@/lib/bounds';
import type { Errors } from '@/lib/hooks/useForm';

/** An agent as its form holds it: what is typed stays text until it is sent. */
export interface AgentDraft {
  readonly name: string;
  readonly description: string;
  readonly agent_type: AgentTypeId;
  readonly instructions: string;
  readonly tools: readonly string[];
  readonly model_id: string;
  readonly fallback_model_id: string;
  readonly starters: readonly string[];
  readonly temperature: string;
  readonly max_output_tokens: string;
  readonly is_active: boolean;
}

export const emptyDraft: AgentDraft = {
  name: '',
  description: '',
  agent_type: 'assistant',
  instructions: '',
  tools: [],
  model_id: '',
  fallback_model_id: '',
  starters: [],
  temperature: '',
  max_output_tokens: '',
  is_active: true,
};

export const mostStarters = newAgentBody.starters.maxItems;

export function agentFaults(draft: AgentDraft): Errors<AgentDraft> {
  const { name, description, instructions, starters } = newAgentBody;
  return {
    name: draft.name.trim() === '' ? 'Give the agent a name.' : textFault(draft.name.trim(), name),
    description: textFault(draft.description.trim(), description),
    instructions: linesFault(linesOf(draft.instructions), instructions),
    starters: draft.starters.map((starter) => textFault(starter.trim(), starters.items)).find((fault) => fault !== undefined),
    temperature: numberFault(draft.temperature, parametersBody.temperature),
    max_output_tokens: numberFault(draft.max_output_tokens, parametersBody.max_output_tokens, 'whole'),
  };
}

export function draftOf(agent: Agent): AgentDraft {
  const { name, description, agent_type, tools, model_id, starters, is_active, parameters } = agent;
  return {
    name,
    description,
    agent_type,
    tools,
    model_id,
    starters,
    is_active,
    instructions: agent.instructions.join('\n'),
    fallback_model_id: agent.fallback_model_id ?? '',
    temperature: parameters.temperature?.toString() ?? '',
    max_output_tokens: parameters.max_output_tokens?.toString() ?? '',
  };
}

export function newAgentOf(draft: AgentDraft): NewAgent {
  const { name, agent_type, ...rest } = changesOf(emptyDraft, draft);
  return { ...rest, name: name ?? '', agent_type: agent_type ?? draft.agent_type };
}

/** What has to be sent so that an agent that was `before` becomes the draft. */
export function changesOf(before: AgentDraft, draft: AgentDraft): AgentChanges {
  const changed = (...fields: readonly (keyof AgentDraft)[]) => changedFields(before, draft).some((field) => fields.includes(field));
  return {
    ...(changed('name') && { name: draft.name.trim() }),
    ...(changed('description') && { description: draft.description.trim() }),
    ...(changed('agent_type') && { agent_type: draft.agent_type }),
    ...(changed('instructions') && { instructions: linesOf(draft.instructions) }),
    ...(changed('tools') && { tools: draft.tools }),
    ...(changed('model_id') && { model_id: draft.model_id }),
    ...(changed('fallback_model_id') && { fallback_model_id: draft.fallback_model_id }),
    ...(changed('starters') && { starters: draft.starters.map((starter) => starter.trim()).filter((starter) => starter !== '') }),
    ...(changed('temperature', 'max_output_tokens') && {
      parameters: { temperature: numberOf(draft.temperature), max_output_tokens: numberOf(draft.max_output_tokens) },
    }),
    ...(changed('is_active') && { is_active: draft.is_active }),
  };
}

export function changedFields(before: AgentDraft, after: AgentDraft): readonly (keyof AgentDraft)[] {
  const fields = Object.keys(emptyDraft) as (keyof AgentDraft)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** One instruction per line. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function linesFault(lines: readonly string[], { maxItems, items }: typeof newAgentBody.instructions): string | undefined {
  if (lines.length > maxItems) return `Use at most ${maxItems} lines; there are ${lines.length}.`;
  const at = lines.findIndex((line) => textFault(line, items) !== undefined);
  return at < 0 ? undefined : `Keep line ${at + 1} within ${items.maxLength} characters.`;
}

function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
