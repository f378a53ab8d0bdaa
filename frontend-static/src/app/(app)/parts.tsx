'use client';
import { use } from 'react';
import { early } from '@/lib/early';
import type { pages } from './pages';
import { Pages } from './pages-context';

export const Shell = early(/^\/(agents|settings)\//, () => import('./Shell').then((module) => module.Shell));

export const Agents = shown('agents');
export const NewAgent = shown('newAgent');
export const Agent = shown('agent');
export const AgentSettings = shown('agentSettings');
export const Chat = shown('chat');
export const Settings = shown('settings');

function shown(name: keyof typeof pages) {
  return function ShownPage() {
    const Page = use(Pages)?.[name];
    return Page && <Page />;
  };
}
