'use client';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Problem } from '@/lib/api/problem';

export type Errors<V> = { readonly [K in keyof V]?: string };

interface FormOptions<V> {
  readonly initial: V;
  readonly validate: (values: V) => Errors<V>;
  readonly submit: (values: V) => Promise<void>;
  /** The field a refusal belongs to where the API names none. */
  readonly fieldOfCode?: Readonly<Record<string, keyof V & string>>;
  /** Whether faults show as soon as a field is changed, rather than once it was sent. */
  readonly live?: boolean;
  readonly onChange?: (values: V) => void;
}

/** A form's values and faults. Faults that show follow the typing. */
export function useForm<V extends object>({ initial, validate, submit, fieldOfCode = {}, live = false, onChange }: FormOptions<V>) {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Errors<V>>({});
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (refusals === 0) return;
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-failure]');
    first?.focus();
  }, [refusals]);

  function change(changes: Partial<V>): void {
    const next = { ...values, ...changes };
    setValues(next);
    onChange?.(next);
    const found = validate(next);
    const touched = Object.keys(changes) as (keyof V)[];
    for (const name of touched) {
      if (live || errors[name] !== undefined) setErrors((shown) => ({ ...shown, [name]: found[name] }));
    }
  }

  function set<K extends keyof V>(name: K, value: V[K]): void {
    change({ [name]: value } as unknown as Partial<V>);
  }

  function refuse(found: Errors<V>, message?: string): void {
    setErrors(found);
    setFailure(message);
    setRefusals((count) => count + 1);
  }

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const found = validate(values);
    if (Object.values(found).some((error) => error !== undefined)) return refuse(found);
    setBusy(true);
    setFailure(undefined);
    setErrors({});
    try {
      await submit(values);
    } catch (error) {
      const { fields, rest } = placed(Problem.of(error), initial, fieldOfCode);
      refuse(fields, rest);
    } finally {
      setBusy(false);
    }
  }

  return { values, set, change, errors, failure, busy, form: { ref: form, onSubmit: (event: FormEvent) => void onSubmit(event), noValidate: true } };
}

/** Puts each fault of a refusal on the field it points at; what points nowhere goes above the form. */
function placed<V extends object>(problem: Problem, fields: V, fieldOfCode: Readonly<Record<string, keyof V & string>>) {
  const found: Record<string, string> = {};
  const rest: string[] = [];
  for (const fault of problem.faults) {
    const name = fault.pointer.split('/').find((part) => Object.hasOwn(fields, part));
    if (name !== undefined) found[name] ??= sentence(fault.detail);
    else rest.push(sentence(fault.detail));
  }
  const field = fieldOfCode[problem.code];
  if (field !== undefined) found[field] ??= sentence(problem.detail);
  if (Object.keys(found).length === 0 && rest.length === 0) rest.push(sentence(problem.detail));
  return { fields: found as Errors<V>, rest: rest.length === 0 ? undefined : rest.join(' ') };
}

function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
