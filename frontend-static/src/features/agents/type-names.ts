import type { AgentTypeId } from '@/lib/api/types';

const names: Readonly<Record<AgentTypeId, string>> = {
  assistant: 'Assistant',
  analyst: 'Analyst',
  specialist: 'Specialist',
};

export function typeName(type: AgentTypeId): string {
  return names[type];
}
