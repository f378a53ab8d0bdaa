import { lazy, Suspense, useEffect, type ComponentProps } from 'react';
import { painted } from '@/lib/idle';
import { PlainText } from './PlainText';

let shown: () => void;
/** When a conversation has been shown, as plain text: the code that formats it is larger than all other code of its page. */
const first = new Promise<void>((resolve) => {
  shown = resolve;
});
const load = () => first.then(() => import('./Markdown'));
let formatting: ReturnType<typeof load> | undefined;

function formattingCode(): ReturnType<typeof load> {
  formatting ??= load();
  formatting.catch(() => {
    formatting = undefined;
  });
  return formatting;
}

/** Loads that code once there is something to read, and makes it ready once an answer can be expected. */
export function useFormatting(readable: boolean, expected: boolean): void {
  useEffect(() => {
    if (readable) void painted().then(shown);
  }, [readable]);

  useEffect(() => {
    formattingCode().then(
      ({ warmUp }) => (expected ? warmUp() : undefined),
      () => undefined,
    );
  }, [expected]);
}

const Markdown = lazy(async () => ({ default: (await formattingCode()).Markdown }));

/** The text of an answer, plain until the code that formats it is here. */
export function MessageText(props: ComponentProps<typeof Markdown>) {
  return (
    <Suspense fallback={<PlainText text={props.text} />}>
      <Markdown {...props} />
    </Suspense>
  );
}
