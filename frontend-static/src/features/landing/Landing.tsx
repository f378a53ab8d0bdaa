import Link from 'next/link';
import { SkipLink } from '@/components/layout/SkipLink';
import { buttonStyle } from '@/components/ui/button-style';
import { Wordmark } from '@/components/ui/Mark';
import { ThemeToggle } from '@/components/ui/ThemeToggle';
import { paths } from '@/lib/paths';
import { SampleAnswer } from './SampleAnswer';

const points = [
  { title: 'Nothing hidden', text: 'Each tool call stands in the answer with what went in and what came out.' },
  { title: 'Nothing lost', text: 'An answer is written down as it happens. Close the tab; it will be there when you return.' },
  { title: 'Yours alone', text: 'Your agents and conversations belong to you, and nobody else can open them.' },
] as const;

export function Landing() {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="mx-auto flex w-full max-w-6xl items-center justify-between gap-2 px-4 py-3 sm:px-8">
        <Wordmark />
        <div className="flex items-center gap-1">
          <ThemeToggle />
          <Link href={paths.login} className={buttonStyle('plain', 'sm:-mr-4')}>
            Sign in
          </Link>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-4 py-10 outline-none sm:px-8 lg:py-20">
        <div className="grid items-center gap-12 lg:grid-cols-2">
          <div className="min-w-0">
            <h1 className="text-5xl sm:text-6xl">Agents that show their work</h1>
            <p className="mt-5 max-w-lg text-lg text-soft">
              Create an assistant, an analyst or a specialist. Give it instructions and tools. Then watch it think, word by word and step by step.
            </p>
            <Link href={paths.register} className={buttonStyle('primary', 'mt-8 px-6 text-lg')}>
              Create an account
            </Link>
          </div>
          <SampleAnswer />
        </div>
        <ul className="mt-20 grid gap-8 border-t border-line pt-10 sm:grid-cols-3">
          {points.map(({ title, text }) => (
            <li key={title}>
              <h2 className="text-lg">{title}</h2>
              <p className="mt-1.5 text-soft">{text}</p>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}
