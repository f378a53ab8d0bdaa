'use client';
import { early } from '@/lib/early';

export const Content = early(() => import('@/features/agents/AgentList').then((module) => module.AgentList));
