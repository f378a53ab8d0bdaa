'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { AgentsIcon, PlusIcon, SettingsIcon } from '@/components/ui/icons';
import { paths } from '@/lib/paths';

export function MainNav({ compact = false }: { readonly compact?: boolean }) {
  const path = usePathname();
  return (
    <nav aria-label="Main" className="mt-4">
      <ul className="space-y-1">
        <NavItem href={paths.agents} current={path === paths.agents ? 'page' : isInAgent(path)} compact={compact} icon={<AgentsIcon />}>
          Agents
        </NavItem>
        <NavItem href={paths.createAgent} current={path === paths.createAgent ? 'page' : undefined} compact={compact} icon={<PlusIcon />}>
          New agent
        </NavItem>
        {compact && (
          <NavItem href={paths.settings} current={path === paths.settings ? 'page' : undefined} compact icon={<SettingsIcon />}>
            Settings
          </NavItem>
        )}
      </ul>
    </nav>
  );
}

/** Pages of one agent belong to the list of agents. */
function isInAgent(path: string): 'true' | undefined {
  return path.startsWith(paths.agents) && path !== paths.createAgent ? 'true' : undefined;
}

interface NavItemProps {
  readonly href: string;
  readonly current: 'page' | 'true' | undefined;
  readonly compact: boolean;
  readonly icon: ReactNode;
  readonly children: string;
}

function NavItem({ href, current, compact, icon, children }: NavItemProps) {
  const look = current ? 'bg-tint text-accent-strong' : 'hover:bg-sunken';
  return (
    <li>
      <Link href={href} title={compact ? children : undefined} aria-current={current} className={`flex min-h-11 items-center gap-3 rounded-field px-3 font-medium no-underline ${look}`}>
        {icon}
        <span className={compact ? 'sr-only' : ''}>{children}</span>
      </Link>
    </li>
  );
}
