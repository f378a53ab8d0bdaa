interface TextBounds {
  readonly maxLength: number;
}

interface NumberBounds {
  readonly minimum: number;
  readonly maximum: number;
}

/** What is wrong with a text that may be empty. */
export function textFault(text: string, { maxLength }: TextBounds): string | undefined {
  const length = [...text].length;
  return length > maxLength ? `Use at most ${count(maxLength)} characters; there are ${count(length)}.` : undefined;
}

/** What is wrong with a number as it was typed; none at all is right. */
export function numberFault(text: string, { minimum, maximum }: NumberBounds, kind: 'any' | 'whole' = 'any'): string | undefined {
  if (text.trim() === '') return undefined;
  const value = Number(text);
  const right = value >= minimum && value <= maximum && (kind === 'any' || Number.isInteger(value));
  return right ? undefined : `Use a ${kind === 'whole' ? 'whole ' : ''}number from ${count(minimum)} to ${count(maximum)}.`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
