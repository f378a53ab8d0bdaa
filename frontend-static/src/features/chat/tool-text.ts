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

/** How long a call took, as exact as it matters: `40 ms`, `1.2 s`, `2 min 5 s`. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 1) return 'under 1 ms';
  if (milliseconds < 1000) return `${milliseconds} ms`;
  if (milliseconds < 9950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
