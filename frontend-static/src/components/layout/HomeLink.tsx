import Link from 'next/link';
import { Wordmark } from '@/components/ui/Mark';
import { paths } from '@/lib/paths';

export function HomeLink() {
  return (
    <Link href={paths.agents} prefetch={false} className="inline-flex min-h-11 items-center rounded-field px-1 no-underline">
      <Wordmark />
    </Link>
  );
}
