import { lazy, Suspense, type ComponentProps } from 'react';

/** Loads the code that formats answers and makes it ready, so that it is here before the first of them. */
export async function loadFormatting(): Promise<void> {
  const { warmUp } = await import('./Markdown');
  await warmUp();
}

const Markdown = lazy(() => import('./Markdown').then((module) => ({ default: module.Markdown })));

/** The text of an answer, plain until the code that formats it is here. */
export function MessageText(props: ComponentProps<typeof Markdown>) {
  return (
    <Suspense fallback={<div className="prose whitespace-pre-wrap">{props.text}</div>}>
      <Markdown {...props} />
    </Suspense>
  );
}
