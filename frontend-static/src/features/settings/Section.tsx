import { useId, type ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

/** One matter of the settings, under its name. */
export function Section({ title, text, children }: SectionProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="grid gap-x-10 gap-y-4 py-8 first:pt-0 lg:grid-cols-[14rem_1fr]">
      <div>
        <h2 id={heading} className="text-lg">
          {title}
        </h2>
        {text && <p className="mt-1 text-sm text-soft">{text}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
