'use client';
import { useState, type ComponentProps, type KeyboardEvent } from 'react';
import { Field } from './Field';
import { EyeIcon } from './icons';

interface PasswordFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type'> {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** A password: it can be looked at while it is typed, and says when Caps Lock may be why it does not fit. */
export function PasswordField({ label, value, onValue, hint, error, ...rest }: PasswordFieldProps) {
  const [seen, setSeen] = useState(false);
  const [capitals, setCapitals] = useState(false);
  const onKey = (event: KeyboardEvent) => setCapitals(event.getModifierState('CapsLock'));
  return (
    <Field label={label} hint={capitals ? 'Caps Lock is on.' : hint} error={error}>
      {({ className, ...wiring }) => (
        <div className="relative">
          <input
            {...rest}
            {...wiring}
            type={seen ? 'text' : 'password'}
            value={value}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => onValue(event.target.value)}
            onKeyDown={onKey}
            onKeyUp={onKey}
            className={`${className} pr-12`}
          />
          <button
            type="button"
            aria-pressed={seen}
            onClick={() => setSeen(!seen)}
            className="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-field text-soft hover:text-ink aria-pressed:text-accent"
          >
            <EyeIcon />
            <span className="sr-only">Show what is typed</span>
          </button>
        </div>
      )}
    </Field>
  );
}
