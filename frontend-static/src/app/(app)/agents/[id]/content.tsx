'use client';
import { early } from '@/lib/early';

export const Content = early(() => import('@/features/agents/AgentDetail').then((module) => module.AgentDetail));
