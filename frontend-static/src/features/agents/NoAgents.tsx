import Link from 'next/link';
import { buttonStyle } from '@/components/ui/button-style';
import { PlusIcon } from '@/components/ui/icons';
import { Mark } from '@/components/ui/Mark';
import { paths } from '@/lib/paths';

export function NoAgents() {
  return (
    <div className="rounded-card border border-dashed border-edge px-6 py-14 text-center">
      <Mark className="mx-auto size-12" />
      <h2 className="mt-5 text-xl">Make your first agent</h2>
      <p className="mx-auto mt-2 mb-6 max-w-md text-soft">
        Give it a name, say how it should work, and pick the tools it may use. A minute later you are talking to it.
      </p>
      <Link href={paths.createAgent} className={buttonStyle()}>
        <PlusIcon /> Create an agent
      </Link>
    </div>
  );
}
