import { call } from './client';
import type { ModelPage, ToolPage } from './types';

export function listTools(signal?: AbortSignal): Promise<ToolPage> {
  return call<ToolPage>('/tools', { signal });
}

export function listModels(signal?: AbortSignal): Promise<ModelPage> {
  return call<ModelPage>('/models', { signal });
}
