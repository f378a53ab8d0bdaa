import Link from 'next/link';
import { RegisterForm } from '@/features/auth/RegisterForm';
import { paths } from '@/lib/paths';

export const metadata = { title: 'Create an account' };

export default function RegisterPage() {
  return (
    <>
      <h1 className="mb-6 text-3xl">Create your account</h1>
      <RegisterForm />
      <p className="mt-6 text-soft">
        Been here before? <Link href={paths.login} className="font-medium text-accent underline underline-offset-4">Sign in</Link>
      </p>
    </>
  );
}
