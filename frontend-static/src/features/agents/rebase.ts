import { changedFields, type AgentDraft } from './agent-rules';

export interface Rebased {
  readonly values: AgentDraft;
  /** What was changed on both sides, and is still as it was typed here. */
  readonly contested: readonly (keyof AgentDraft)[];
}

/** What was typed on top of `base`, on top of `theirs` instead. What was typed here stays. */
export function rebased(base: AgentDraft, mine: AgentDraft, theirs: AgentDraft): Rebased {
  const typed = changedFields(base, mine);
  const values = { ...theirs, ...pick(mine, typed) };
  const moved = changedFields(base, theirs);
  return { values, contested: changedFields(theirs, values).filter((field) => moved.includes(field)) };
}

export function pick(draft: AgentDraft, fields: readonly (keyof AgentDraft)[]): Partial<AgentDraft> {
  return Object.fromEntries(fields.map((field) => [field, draft[field]]));
}
