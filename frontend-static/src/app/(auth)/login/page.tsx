import { LoginForm } from '@/features/auth/LoginForm';
import { OtherWay } from '@/features/auth/OtherWay';
import { paths } from '@/lib/paths';

export const metadata = { title: 'Sign in' };

export default function LoginPage() {
  return (
    <>
      <h1 className="mb-6 text-3xl">Welcome back</h1>
      <LoginForm />
      <p className="mt-6 text-soft">
        New here? <OtherWay href={paths.register}>Create an account</OtherWay>
      </p>
    </>
  );
}
