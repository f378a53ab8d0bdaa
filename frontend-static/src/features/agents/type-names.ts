import type { AgentTypeId } from '@/lib/api/types';

export const typeNames: Readonly<Record<AgentTypeId, string>> = {
  assistant: 'Assistant',
  analyst: 'Analyst',
  specialist: 'Specialist',
};

export function typeName(type: AgentTypeId): string {
  return typeNames[type];
}

export function isTypeId(text: string | null): text is AgentTypeId {
  return text !== null && Object.hasOwn(typeNames, text);
}
