'use client';
import { useDeferredValue, useMemo } from 'react';
import { useAgentTypes } from '@/lib/hooks/useAgents';
import { useModels, useTools } from '@/lib/hooks/useTools';
import type { AgentType, Model, Tool } from '@/lib/api/types';

/** What an agent can be made of. */
export interface Choices {
  readonly types: readonly AgentType[];
  readonly models: readonly Model[];
  readonly tools: readonly Tool[];
}

/** The choices once all are there, and what went wrong where they cannot be had. */
export function useChoices() {
  const [types, models, tools] = [useAgentTypes(), useModels(), useTools()];
  const failed = [types, models, tools].find((query) => query.isError);
  const choices = useMemo(
    () => types.data && models.data && tools.data && { types: types.data.data, models: models.data.data, tools: tools.data.data },
    [types.data, models.data, tools.data],
  );
  return { choices: useDeferredValue(choices), failed };
}
