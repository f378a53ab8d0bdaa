'use client';
import { useQuery } from '@tanstack/react-query';
import { SignOutIcon } from '@/components/ui/icons';
import { ThemeToggle } from '@/components/ui/ThemeToggle';
import { currentUser } from '@/lib/api/users';
import { useAppDispatch } from '@/store/store';
import { signOut } from './session-actions';

/** Who is signed in, the theme, and the way out. */
export function Account() {
  const dispatch = useAppDispatch();
  const { data: user } = useQuery({ queryKey: ['me'], queryFn: ({ signal }) => currentUser(signal), staleTime: Infinity });

  return (
    <div className="border-t border-line pt-3">
      <p className="truncate px-3 text-sm text-soft" title={user?.email}>
        {user?.full_name || user?.email || '\u00a0'}
      </p>
      <div className="mt-1 flex items-center justify-between">
        <button
          type="button"
          onClick={() => void dispatch(signOut())}
          className="flex min-h-11 items-center gap-3 rounded-field px-3 font-medium hover:bg-sunken"
        >
          <SignOutIcon />
          Sign out
        </button>
        <ThemeToggle />
      </div>
    </div>
  );
}
