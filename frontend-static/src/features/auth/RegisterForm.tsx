'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { PasswordField } from '@/components/ui/PasswordField';
import { TextField } from '@/components/ui/TextField';
import { createUser } from '@/lib/api/users';
import { useForm } from '@/lib/hooks/useForm';
import { useAppDispatch } from '@/store/store';
import { emailFault, newPasswordFault } from '@/lib/credential-rules';
import { signIn } from './session-actions';

export function RegisterForm() {
  const dispatch = useAppDispatch();
  const [mailed, setMailed] = useState(false);
  const { values, set, errors, failure, busy, form } = useForm({
    initial: { full_name: '', email: '', password: '' },
    validate: ({ email, password }) => ({ email: emailFault(email), password: newPasswordFault(password) }),
    fieldOfCode: { 'email-taken': 'email' },
    submit: async ({ full_name, email, password }) => {
      const name = full_name.trim();
      await createUser({ email: email.trim(), password, ...(name && { full_name: name }) });
      // Where addresses have to be proven first, the account exists but cannot sign in yet.
      await dispatch(signIn({ email: email.trim(), password })).catch(() => setMailed(true));
    },
  });

  if (mailed) return <Notice kind="note">Nearly there: check your mail for a link to finish, then sign in.</Notice>;
  return (
    <form {...form} className="space-y-5">
      {failure && <Notice kind="failure">{failure}</Notice>}
      <TextField
        label="Your name"
        optional
        name="full_name"
        autoComplete="name"
        maxLength={100}
        value={values.full_name}
        onValue={(name) => set('full_name', name)}
        error={errors.full_name}
      />
      <TextField
        label="E-mail"
        type="email"
        name="email"
        autoComplete="username"
        required
        value={values.email}
        onValue={(email) => set('email', email)}
        error={errors.email}
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="new-password"
        required
        hint="8 to 64 characters. A few words you can remember are best."
        value={values.password}
        onValue={(password) => set('password', password)}
        error={errors.password}
      />
      <Button type="submit" busy={busy} className="w-full">
        Create account
      </Button>
    </form>
  );
}
