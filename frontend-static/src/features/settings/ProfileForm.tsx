'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { PasswordField } from '@/components/ui/PasswordField';
import { TextField } from '@/components/ui/TextField';
import type { User } from '@/lib/api/types';
import { emailFault } from '@/lib/credential-rules';
import { useForm } from '@/lib/hooks/useForm';
import { useChangeMe } from '@/lib/hooks/useMe';

/** Name and address; another address is taken only with the password. */
export function ProfileForm({ me }: { readonly me: User }) {
  const change = useChangeMe();
  const [saved, setSaved] = useState(false);
  const { values, set, errors, failure, busy, form } = useForm({
    initial: { full_name: me.full_name ?? '', email: me.email, original: '' },
    validate: ({ email, original }) => ({
      email: emailFault(email),
      original: moved(email, me) && original === '' ? 'Enter your password.' : undefined,
    }),
    fieldOfCode: { 'email-taken': 'email' },
    submit: async ({ full_name, email, original }) => {
      setSaved(false);
      await change.mutateAsync({ full_name: full_name.trim(), ...(moved(email, me) && { email: email.trim(), original }) });
      set('original', '');
      setSaved(true);
    },
  });

  return (
    <form {...form} className="max-w-md space-y-5">
      {failure && <Notice kind="failure">{failure}</Notice>}
      <TextField label="Your name" optional autoComplete="name" maxLength={100} value={values.full_name} onValue={(name) => set('full_name', name)} error={errors.full_name} />
      <TextField label="E-mail" type="email" autoComplete="email" required value={values.email} onValue={(email) => set('email', email)} error={errors.email} />
      {moved(values.email, me) && (
        <PasswordField
          label="Your password"
          hint="To change your address."
          autoComplete="current-password"
          required
          value={values.original}
          onValue={(original) => set('original', original)}
          error={errors.original}
        />
      )}
      <div className="flex items-center gap-4">
        <Button type="submit" busy={busy}>
          Save
        </Button>
        <p role="status" className="text-soft">
          {saved && !busy && 'Saved.'}
        </p>
      </div>
    </form>
  );
}

function moved(email: string, me: User): boolean {
  return email.trim() !== me.email;
}
