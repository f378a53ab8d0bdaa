'use client';
import { useQuery } from '@tanstack/react-query';
import { listModels, listTools } from '@/lib/api/tools';

export function useTools() {
  return useQuery({ queryKey: ['tools'], queryFn: ({ signal }) => listTools(signal) });
}

export function useModels() {
  return useQuery({ queryKey: ['models'], queryFn: ({ signal }) => listModels(signal) });
}
