import { early } from '@/lib/early';

export const pages = {
  agents: early(/^\/agents\/$/, () => import('@/features/agents/AgentList').then((module) => module.AgentList)),
  newAgent: early(/^\/agents\/create\/$/, () => import('@/features/agents/CreateAgent').then((module) => module.CreateAgent)),
  agent: early(/^\/agents\/(?!create\/)[^/]+\/$/, () => import('@/features/agents/AgentDetail').then((module) => module.AgentDetail)),
  agentSettings: early(/^\/agents\/[^/]+\/settings\/$/, () => import('@/features/agents/AgentSettings').then((module) => module.AgentSettings)),
  chat: early(/^\/agents\/[^/]+\/chat\/$/, () => import('@/features/chat/ChatPage').then((module) => module.ChatPage)),
  settings: early(/^\/settings\/$/, () => import('./settings/SettingsPage').then((module) => module.SettingsPage)),
};
