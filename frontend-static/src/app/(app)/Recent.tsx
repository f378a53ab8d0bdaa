'use client';
import dynamic from 'next/dynamic';

/** The conversations of the sidebar, fetched after the page itself. */
export const Recent = dynamic(() => import('./RecentConversations').then((module) => module.RecentConversations), { ssr: false });
