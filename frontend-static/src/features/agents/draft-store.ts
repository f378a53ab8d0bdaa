import { recall, remember } from '@/lib/storage';
import { changedFields, emptyDraft, type AgentDraft } from './agent-rules';

/** What is typed about an agent and not yet saved. It outlives the page, not the tab. */
export interface KeptDraft {
  readonly values: AgentDraft;
  /** What the fields held before anything was typed. */
  readonly base: AgentDraft;
  /** Stands for exactly these values when they are sent, so that sending them twice does it once. */
  readonly key: string;
}

const keyOf = (place: string) => `vexel-agent-draft:${place}`;

export function keepDraft(place: string, draft: KeptDraft): void {
  const same = changedFields(draft.base, draft.values).length === 0;
  remember('sessionStorage', keyOf(place), same ? undefined : JSON.stringify(draft));
}

export function forgetDraft(place: string): void {
  remember('sessionStorage', keyOf(place), undefined);
}

export function keptDraft(place: string): KeptDraft | undefined {
  try {
    const { values, base, key } = JSON.parse(recall('sessionStorage', keyOf(place)) ?? '') as Partial<KeptDraft>;
    return isDraft(values) && isDraft(base) && typeof key === 'string' ? { values, base, key } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it has the fields of a draft in this version of the page. */
function isDraft(value: unknown): value is AgentDraft {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(emptyDraft).every(([field, sample]) => {
    const found = (value as Record<string, unknown>)[field];
    return typeof found === typeof sample && Array.isArray(found) === Array.isArray(sample);
  });
}
