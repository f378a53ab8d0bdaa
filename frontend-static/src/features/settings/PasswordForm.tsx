'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { PasswordField } from '@/components/ui/PasswordField';
import { newPasswordFault } from '@/lib/credential-rules';
import { useForm } from '@/lib/hooks/useForm';
import { useChangeMe } from '@/lib/hooks/useMe';

export function PasswordForm({ email }: { readonly email: string }) {
  const change = useChangeMe();
  const [changed, setChanged] = useState(false);
  const { values, set, change: fill, errors, failure, busy, form } = useForm({
    initial: { original: '', password: '' },
    validate: ({ original, password }) => ({
      original: original === '' ? 'Enter your password.' : undefined,
      password: newPasswordFault(password),
    }),
    submit: async ({ original, password }) => {
      setChanged(false);
      await change.mutateAsync({ original, password });
      fill({ original: '', password: '' });
      setChanged(true);
    },
  });

  return (
    <form {...form} className="max-w-md space-y-5">
      {failure && <Notice kind="failure">{failure}</Notice>}
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField label="Current password" autoComplete="current-password" required value={values.original} onValue={(original) => set('original', original)} error={errors.original} />
      <PasswordField
        label="New password"
        hint="8 to 64 characters. A few words you can remember are best."
        autoComplete="new-password"
        required
        value={values.password}
        onValue={(password) => set('password', password)}
        error={errors.password}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" kind="quiet" busy={busy}>
          Change password
        </Button>
        <p role="status" className="text-soft">
          {changed && !busy && 'Changed. Your other devices are signed out.'}
        </p>
      </div>
    </form>
  );
}
