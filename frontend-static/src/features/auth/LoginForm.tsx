'use client';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { PasswordField } from '@/components/ui/PasswordField';
import { TextField } from '@/components/ui/TextField';
import { useForm } from '@/lib/hooks/useForm';
import { Problem } from '@/lib/api/problem';
import { useAppDispatch, useAppSelector } from '@/store/store';
import { emailFault } from '@/lib/credential-rules';
import { signIn } from './session-actions';

export function LoginForm() {
  const dispatch = useAppDispatch();
  const expired = useAppSelector((state) => state.auth.ended === 'expired');
  const { values, set, errors, failure, busy, form } = useForm({
    initial: { email: '', password: '' },
    validate: ({ email, password }) => ({
      email: emailFault(email),
      password: password === '' ? 'Enter your password.' : undefined,
    }),
    submit: async ({ email, password }) => {
      try {
        await dispatch(signIn({ email: email.trim(), password }));
      } catch (error) {
        throw plain(Problem.of(error));
      }
    },
  });

  return (
    <form {...form} className="space-y-5">
      {expired && failure === undefined && <Notice kind="note">Your session has ended. Sign in to go on where you were.</Notice>}
      {failure && <Notice kind="failure">{failure}</Notice>}
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
        autoComplete="current-password"
        required
        value={values.password}
        onValue={(password) => set('password', password)}
        error={errors.password}
      />
      <Button type="submit" busy={busy} className="w-full">
        Sign in
      </Button>
    </form>
  );
}

function plain(problem: Problem): Problem {
  if (problem.code !== 'invalid_grant') return problem;
  return new Problem({ ...problem, detail: 'That e-mail and password do not match. Check both and try again.', faults: [] });
}
