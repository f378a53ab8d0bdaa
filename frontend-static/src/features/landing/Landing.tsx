import Link from 'next/link';
import { SkipLink } from '@/components/layout/SkipLink';
import { buttonStyle } from '@/components/ui/button-style';
import { ChatIcon, EyeIcon, ToolIcon } from '@/components/ui/icons';
import { Wordmark } from '@/components/ui/Mark';
import { ThemeToggle } from '@/components/ui/ThemeToggle';
import { paths } from '@/lib/paths';
import { SampleAnswer } from './SampleAnswer';

const points = [
  { icon: ToolIcon, title: 'Nothing hidden', text: 'Each tool call stands in the answer with what went in and what came out.' },
  { icon: ChatIcon, title: 'Nothing lost', text: 'An answer is written down as it happens. Close the tab; it will be there when you return.' },
  { icon: EyeIcon, title: 'Yours alone', text: 'Your agents and conversations belong to you, and nobody else can open them.' },
] as const;

export function Landing() {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="mx-auto flex w-full max-w-6xl items-center justify-between gap-2 px-4 py-3 sm:px-8">
        <Wordmark />
        <ThemeToggle />
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-4 py-10 outline-none sm:px-8 lg:py-20">
        <div className="grid items-center gap-12 lg:grid-cols-2">
          <div className="min-w-0">
            <h1 className="text-5xl sm:text-6xl">Agents that show their work</h1>
            <p className="mt-5 max-w-lg text-lg text-soft">
              Create an assistant, an analyst or a specialist. Say how it should work and which tools it may use. Then watch it answer, word by word and step by step.
            </p>
            <div className="mt-8 flex flex-wrap gap-3">
              <Link href={paths.register} className={buttonStyle('primary', 'px-6 text-lg')}>
                Create an account
              </Link>
              <Link href={paths.login} className={buttonStyle('quiet', 'px-6 text-lg')}>
                Sign in
              </Link>
            </div>
          </div>
          <SampleAnswer />
        </div>
        <ul className="mt-16 grid gap-10 lg:mt-24 border-t border-line pt-10 sm:grid-cols-3">
          {points.map(({ icon: Icon, title, text }) => (
            <li key={title}>
              <span className="mb-4 grid size-10 place-items-center rounded-field bg-tint text-accent">
                <Icon />
              </span>
              <h2 className="text-lg">{title}</h2>
              <p className="mt-1.5 text-soft">{text}</p>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}
