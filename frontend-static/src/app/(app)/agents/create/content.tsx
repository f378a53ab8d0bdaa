'use client';
import { early } from '@/lib/early';

export const Content = early(() => import('@/features/agents/CreateAgent').then((module) => module.CreateAgent));
