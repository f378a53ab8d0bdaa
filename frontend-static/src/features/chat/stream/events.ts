/** The AG-UI events this client acts on. Others are let pass unread, so that a newer server stays usable. */
export type RunEvent =
  | { readonly type: 'RUN_STARTED'; readonly threadId: string; readonly runId: string }
  | { readonly type: 'RUN_FINISHED' }
  | { readonly type: 'RUN_ERROR'; readonly message: string; readonly code: string }
  | { readonly type: 'TEXT_MESSAGE_START'; readonly messageId: string }
  | { readonly type: 'TEXT_MESSAGE_CONTENT'; readonly messageId: string; readonly delta: string }
  | { readonly type: 'TEXT_MESSAGE_END'; readonly messageId: string }
  | { readonly type: 'TOOL_CALL_START'; readonly toolCallId: string; readonly toolCallName: string }
  | { readonly type: 'TOOL_CALL_ARGS'; readonly toolCallId: string; readonly delta: string }
  | { readonly type: 'TOOL_CALL_END'; readonly toolCallId: string }
  | { readonly type: 'TOOL_CALL_RESULT'; readonly toolCallId: string; readonly content: string; readonly failed: boolean; readonly took: number | undefined }
  | { readonly type: 'CUSTOM'; readonly name: string; readonly value: unknown };

export function isTerminal(event: RunEvent): boolean {
  return event.type === 'RUN_FINISHED' || event.type === 'RUN_ERROR';
}

/** Reads one event; undefined for anything that is not one of ours. Never throws. */
export function runEventOf(data: string): RunEvent | undefined {
  const json = recordOf(parsed(data));
  const text = (name: string): string => (typeof json[name] === 'string' ? json[name] : '');
  switch (json.type) {
    case 'RUN_STARTED':
      return { type: json.type, threadId: text('threadId'), runId: text('runId') };
    case 'RUN_FINISHED':
      return { type: json.type };
    case 'RUN_ERROR':
      return { type: json.type, message: text('message') || 'The answer could not be finished.', code: text('code') || 'internal' };
    case 'TEXT_MESSAGE_START':
    case 'TEXT_MESSAGE_END':
      return { type: json.type, messageId: text('messageId') };
    case 'TEXT_MESSAGE_CONTENT':
      return { type: json.type, messageId: text('messageId'), delta: text('delta') };
    case 'TOOL_CALL_START':
      return { type: json.type, toolCallId: text('toolCallId'), toolCallName: text('toolCallName') };
    case 'TOOL_CALL_ARGS':
      return { type: json.type, toolCallId: text('toolCallId'), delta: text('delta') };
    case 'TOOL_CALL_END':
      return { type: json.type, toolCallId: text('toolCallId') };
    case 'TOOL_CALL_RESULT': {
      const { failed, durationMs } = recordOf(json.metadata);
      const took = typeof durationMs === 'number' ? durationMs : undefined;
      return { type: json.type, toolCallId: text('toolCallId'), content: text('content'), failed: failed === true, took };
    }
    case 'CUSTOM':
      return { type: json.type, name: text('name'), value: json.value };
    default:
      return undefined;
  }
}

export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
