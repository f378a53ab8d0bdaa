import Link from 'next/link';
import { LoginForm } from '@/features/auth/LoginForm';
import { paths } from '@/lib/paths';

export const metadata = { title: 'Sign in' };

export default function LoginPage() {
  return (
    <>
      <h1 className="mb-6 text-3xl">Welcome back</h1>
      <LoginForm />
      <p className="mt-6 text-soft">
        New here? <Link href={paths.register} className="font-medium text-accent underline underline-offset-4">Create an account</Link>
      </p>
    </>
  );
}
