import type { AgentType, Tool } from '@/lib/api/types';

/** The tools a kind of agent usually has, as far as they can be had here. */
export function presetTools(type: AgentType | undefined, tools: readonly Tool[]): readonly string[] {
  const usable = new Set(tools.filter((tool) => tool.available).map((tool) => tool.id));
  return type?.tools.filter((tool) => usable.has(tool)) ?? [];
}
