'use client';
import { early } from '@/lib/early';

export const Content = early(() => import('./SettingsPage').then((module) => module.SettingsPage));
