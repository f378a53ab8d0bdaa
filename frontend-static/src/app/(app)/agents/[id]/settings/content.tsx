'use client';
import { early } from '@/lib/early';

export const Content = early(() => import('@/features/agents/AgentSettings').then((module) => module.AgentSettings));
