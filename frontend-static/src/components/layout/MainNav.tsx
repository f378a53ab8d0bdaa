'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { AgentsIcon, PlusIcon } from '@/components/ui/icons';
import { paths } from '@/lib/paths';

export function MainNav() {
  const path = usePathname();
  return (
    <nav aria-label="Main" className="mt-6">
      <ul className="space-y-1">
        <NavItem href={paths.agents} current={path === paths.agents ? 'page' : isInAgent(path)} icon={<AgentsIcon />}>
          Agents
        </NavItem>
        <NavItem href={paths.createAgent} current={path === paths.createAgent ? 'page' : undefined} icon={<PlusIcon />}>
          New agent
        </NavItem>
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
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

function NavItem({ href, current, icon, children }: NavItemProps) {
  const look = current ? 'bg-tint text-accent-strong' : 'hover:bg-sunken';
  return (
    <li>
      <Link href={href} aria-current={current} className={`flex min-h-11 items-center gap-3 rounded-field px-3 font-medium no-underline ${look}`}>
        {icon}
        {children}
      </Link>
    </li>
  );
}
