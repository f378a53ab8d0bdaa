import type { ComponentProps } from 'react';
import { Field } from './Field';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

export function TextArea({ label, value, onValue, hint, error, optional, ...rest }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false}>
      {(wiring) => <textarea {...rest} {...wiring} value={value} onChange={(event) => onValue(event.target.value)} />}
    </Field>
  );
}
