import { call } from './client';
import type { ModelPage, ToolPage } from './types';

export function listTools(signal?: AbortSignal): Promise<ToolPage> {
  return call<ToolPage>('/tools', { query: { limit: 100 }, signal });
}

export function listModels(signal?: AbortSignal): Promise<ModelPage> {
  return call<ModelPage>('/models', { query: { limit: 100 }, signal });
}
