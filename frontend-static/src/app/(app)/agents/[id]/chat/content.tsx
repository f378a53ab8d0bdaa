'use client';
import { early } from '@/lib/early';

export const Content = early(() => import('@/features/chat/ChatPage').then((module) => module.ChatPage));
