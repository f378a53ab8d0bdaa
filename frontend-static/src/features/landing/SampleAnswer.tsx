import { ToolIcon } from '@/components/ui/icons';
import { Mark } from '@/components/ui/Mark';

/** What a conversation looks like, as a picture made of text. */
export function SampleAnswer() {
  return (
    <figure className="min-w-0 rounded-card border border-line bg-surface p-5 shadow-card sm:p-7">
      <figcaption className="sr-only">A sample conversation with an agent that uses the calculator</figcaption>
      <p className="ml-auto w-fit max-w-[85%] rounded-card rounded-br-sm bg-tint px-4 py-2.5">Rent goes up 4.5% from 1,280. What will it be?</p>
      <div className="mt-5 flex gap-3">
        <Mark className="mt-0.5 size-6 shrink-0" />
        <div className="min-w-0 flex-1 space-y-3">
          <p className="flex min-h-11 items-center gap-2.5 rounded-card border border-line px-4 py-2 text-sm">
            <ToolIcon className="size-4 text-accent" />
            <span className="font-medium">Calculator</span>
            <span className="min-w-0 flex-1 truncate font-mono text-soft">1280 + 4.5%</span>
            <span className="text-soft">Done</span>
          </p>
          <p>
            The new rent is <strong className="font-semibold">1,337.60</strong> a month: 57.60 more than before, or 691.20 over a year.
          </p>
        </div>
      </div>
    </figure>
  );
}
