'use client';
import { useEffect, useState } from 'react';
import { TextField } from '@/components/ui/TextField';
import { useDebounced } from '@/lib/hooks/useDebounced';

/** How long typing pauses before it is looked for, in milliseconds. */
const pause = 250;

interface SearchFieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** Looks for what is typed once the typing pauses. */
export function SearchField({ value, onValue }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const wanted = text.trim();
  const settled = useDebounced(wanted, pause);
  if (value !== known) {
    setKnown(value);
    if (value !== wanted) setText(value); // somebody went back, or cleared it
  }

  useEffect(() => {
    if (settled === wanted && settled !== value) onValue(settled);
  }, [settled, wanted, value, onValue]);

  return <TextField label="Search by name" type="search" maxLength={100} autoComplete="off" enterKeyHint="search" value={text} onValue={setText} />;
}
