'use client';
import { useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { useAppDispatch } from '@/store/store';
import { filtered, left } from './agents-slice';
import { filterOf } from './filter-address';

/** Tells the store what the page's address says. It is apart from the list because the exported page has no address, and would have no list. */
export function FilterOfAddress() {
  const dispatch = useAppDispatch();
  const address = useSearchParams().toString();

  useEffect(() => {
    // The window's address is newer than the router's while somebody changes it quickly.
    dispatch(filtered(filterOf(window.location.search)));
  }, [address, dispatch]);
  useEffect(() => () => void dispatch(left()), [dispatch]);
  return null;
}
