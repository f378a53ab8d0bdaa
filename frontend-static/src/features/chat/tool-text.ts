/** `calculator_evaluate` as people read it. */
export function toolTitle(name: string): string {
  const words = name.replaceAll('_', ' ').trim();
  return words === '' ? 'Tool' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The one thing a call is about, where it is about one thing. */
export function argumentPreview(json: string): string | undefined {
  const value = parsed(json);
  if (typeof value !== 'object' || value === null) return undefined;
  const [first, ...others] = Object.values(value);
  return others.length === 0 && (typeof first === 'string' || typeof first === 'number') ? String(first) : undefined;
}

export function prettyJson(json: string): string {
  const value = parsed(json);
  return value === undefined ? json : JSON.stringify(value, null, 2);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
