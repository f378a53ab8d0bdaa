import type { ComponentProps } from 'react';
import { Field } from './Field';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

export function TextField({ label, value, onValue, hint, error, optional, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false}>
      {(wiring) => <input {...rest} {...wiring} value={value} onChange={(event) => onValue(event.target.value)} />}
    </Field>
  );
}
