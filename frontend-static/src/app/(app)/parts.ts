'use client';
import { early } from '@/lib/early';

export const Shell = early(/^\/(agents|settings)\//, () => import('./Shell').then((module) => module.Shell));
export const Agents = early(/^\/agents\/$/, () => import('@/features/agents/AgentList').then((module) => module.AgentList));
export const NewAgent = early(/^\/agents\/create\/$/, () => import('@/features/agents/CreateAgent').then((module) => module.CreateAgent));
export const Agent = early(/^\/agents\/(?!create\/)[^/]+\/$/, () => import('@/features/agents/AgentDetail').then((module) => module.AgentDetail));
export const AgentSettings = early(/^\/agents\/[^/]+\/settings\/$/, () => import('@/features/agents/AgentSettings').then((module) => module.AgentSettings));
export const Chat = early(/^\/agents\/[^/]+\/chat\/$/, () => import('@/features/chat/ChatPage').then((module) => module.ChatPage));
export const Settings = early(/^\/settings\/$/, () => import('./settings/SettingsPage').then((module) => module.SettingsPage));
