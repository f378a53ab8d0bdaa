'use client';
import { Button } from '@/components/ui/Button';
import { SignOutIcon } from '@/components/ui/icons';
import { useAppDispatch } from '@/store/store';
import { signOut } from './session-actions';

export function SignOut() {
  const dispatch = useAppDispatch();
  return (
    <Button kind="quiet" onClick={() => void dispatch(signOut())}>
      <SignOutIcon /> Sign out
    </Button>
  );
}
