'use client';
/** What pages show in the browser, in one module so that it comes in one script. */
export { default as Link } from 'next/link';
export { RequireSession } from '@/features/auth/RequireSession';
export { Agent, Agents, AgentSettings, Chat, NewAgent, Settings, Shell } from './(app)/parts';
export { Providers } from './providers';
