'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { SettingsIcon, SignOutIcon } from '@/components/ui/icons';
import { ThemeToggle } from '@/components/ui/ThemeToggle';
import { useMe } from '@/lib/hooks/useMe';
import { useShown } from '@/lib/hooks/useShown';
import { paths } from '@/lib/paths';
import { useAppDispatch } from '@/store/store';
import { signOut } from './session-actions';

/** Who is signed in, their settings, the theme, and the way out. */
export function Account() {
  const dispatch = useAppDispatch();
  const { data: me } = useMe(useShown());
  const here = usePathname() === paths.settings;

  return (
    <div className="border-t border-line pt-3">
      <p className="truncate px-3 text-sm text-soft" title={me?.email}>
        {me?.full_name || me?.email || '\u00a0'}
      </p>
      <div className="mt-1 flex items-center">
        <Link
          href={paths.settings}
          aria-current={here ? 'page' : undefined}
          className={`flex min-h-11 flex-1 items-center gap-3 rounded-field px-3 font-medium no-underline ${here ? 'bg-tint text-accent-strong' : 'hover:bg-sunken'}`}
        >
          <SettingsIcon />
          Settings
        </Link>
        <ThemeToggle />
        <button type="button" title="Sign out" onClick={() => void dispatch(signOut())} className="grid size-11 place-items-center rounded-field hover:bg-sunken">
          <SignOutIcon />
          <span className="sr-only">Sign out</span>
        </button>
      </div>
    </div>
  );
}
