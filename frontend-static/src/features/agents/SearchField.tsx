'use client';
import { useEffect, useState } from 'react';
import { TextField } from '@/components/ui/TextField';

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
  if (value !== known) {
    setKnown(value);
    if (value !== text.trim()) setText(value); // somebody went back, or cleared it
  }

  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => onValue(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text, value, onValue]);

  return <TextField label="Search by name" type="search" maxLength={100} autoComplete="off" enterKeyHint="search" value={text} onValue={setText} />;
}
