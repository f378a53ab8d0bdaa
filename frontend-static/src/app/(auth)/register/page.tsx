import { RegisterForm } from '@/features/auth/RegisterForm';
import { OtherWay } from '@/features/auth/OtherWay';
import { paths } from '@/lib/paths';

export const metadata = { title: 'Create an account' };

export default function RegisterPage() {
  return (
    <>
      <h1 className="mb-6 text-3xl">Create your account</h1>
      <RegisterForm />
      <p className="mt-6 text-soft">
        Been here before? <OtherWay href={paths.login}>Sign in</OtherWay>
      </p>
    </>
  );
}
