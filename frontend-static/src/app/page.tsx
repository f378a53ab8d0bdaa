import { Landing } from '@/features/landing/Landing';
import { WhenSignedIn } from '@/features/auth/WhenSignedIn';

export default function HomePage() {
  return (
    <>
      <WhenSignedIn />
      <Landing />
    </>
  );
}
