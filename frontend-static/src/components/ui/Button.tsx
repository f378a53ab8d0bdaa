import type { ComponentProps } from 'react';
import { buttonStyle, type ButtonKind } from './button-style';
import { Spinner } from './Spinner';

interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: ButtonKind;
  readonly busy?: boolean;
}

export function Button({ kind = 'primary', busy = false, className = '', children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonStyle(kind, className)} aria-disabled={busy || undefined} {...rest}>
      {busy && <Spinner />}
      {children}
    </button>
  );
}
