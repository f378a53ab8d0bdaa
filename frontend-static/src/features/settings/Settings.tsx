'use client';
import type { ReactNode } from 'react';
import { Page } from '@/components/layout/Page';
import { Failure } from '@/components/ui/Failure';
import { Loading, Skeleton } from '@/components/ui/Skeleton';
import { useHydrated } from '@/lib/hooks/useHydrated';
import { useMe } from '@/lib/hooks/useMe';
import { useOnApple } from '@/lib/hooks/useOnApple';
import { Choices } from './Choices';
import { PasswordForm } from './PasswordForm';
import { ProfileForm } from './ProfileForm';
import { Section } from './Section';

const themes = { system: 'Like this device', light: 'Light', dark: 'Dark' } as const;

/** What somebody can arrange for themselves; `leave` is the way out. */
export function Settings({ leave }: { readonly leave: ReactNode }) {
  const { data, error, refetch } = useMe();
  const me = useHydrated() ? data : undefined; // the sidebar may have asked before
  const mod = useOnApple() ? '⌘' : 'Ctrl';
  return (
    <Page title="Settings" lead="Your account, and how Vexel looks and behaves on this device.">
      <div className="divide-y divide-line">
        <Section title="Profile" text="Who you are to Vexel.">
          {me && <ProfileForm me={me} />}
          {error && <Failure error={error} onRetry={() => void refetch()} />}
          {!me && !error && <ProfileSkeleton />}
        </Section>
        <Section title="Appearance" text="Kept on this device.">
          <Choices of="theme" legend="Theme" names={themes} />
        </Section>
        <Section title="Chat" text="Kept on this device.">
          <div className="space-y-6">
            <Choices of="send" legend="Send a message with" names={{ enter: 'Enter', 'mod-enter': `${mod} + Enter` }} />
            <Choices of="follow" legend="Scroll along while an answer is written" names={{ on: 'Yes', off: 'No' }} />
          </div>
        </Section>
        <Section title="Password" text="A new one signs out your other devices.">
          {me && <PasswordForm email={me.email} />}
        </Section>
        <Section title="This device">{leave}</Section>
      </div>
    </Page>
  );
}

function ProfileSkeleton() {
  return (
    <>
      <Loading what="your profile" />
      <Skeleton className="h-44 max-w-md" />
    </>
  );
}
