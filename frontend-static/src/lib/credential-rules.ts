export const passwordBounds = { min: 8, max: 64 } as const;

export function emailFault(email: string): string | undefined {
  if (email.trim() === '') return 'Enter your e-mail address.';
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? undefined : 'Enter an address like name@example.org.';
}

export function newPasswordFault(password: string): string | undefined {
  if (password.length < passwordBounds.min) return `Use at least ${passwordBounds.min} characters.`;
  return password.length > passwordBounds.max ? `Use at most ${passwordBounds.max} characters.` : undefined;
}
