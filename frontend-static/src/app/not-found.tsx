import { Link } from './client';
import { buttonStyle } from '@/components/ui/button-style';
import { Wordmark } from '@/components/ui/Mark';
import { paths } from '@/lib/paths';

export const metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-content-center justify-items-center gap-5 p-6 text-center">
      <Wordmark />
      <h1 className="text-3xl">There is no such page</h1>
      <p className="text-soft">It may have moved, or the address has a typing mistake.</p>
      <Link href={paths.home} className={buttonStyle()}>
        Go to the start
      </Link>
    </main>
  );
}
