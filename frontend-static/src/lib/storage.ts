type Kind = 'localStorage' | 'sessionStorage';

/** Browsers may refuse storage; what is kept there is a convenience, so a refusal changes nothing. */
export function remember(kind: Kind, key: string, value: string | undefined): void {
  try {
    if (value === undefined) window[kind].removeItem(key);
    else window[kind].setItem(key, value);
  } catch {
    return;
  }
}

export function recall(kind: Kind, key: string): string | undefined {
  try {
    return window[kind].getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Drops everything this tab kept for the person who used it. */
export function forgetTab(): void {
  try {
    window.sessionStorage.clear();
  } catch {
    return;
  }
}
