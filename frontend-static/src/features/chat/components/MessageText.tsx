import { lazy, Suspense, type ComponentProps } from 'react';

/** Loads the code that formats answers, so that it is here before the first of them. */
export const loadFormatting = () => import('./Markdown');

const Markdown = lazy(() => loadFormatting().then((module) => ({ default: module.Markdown })));

/** The text of an answer, plain until the code that formats it is here. */
export function MessageText(props: ComponentProps<typeof Markdown>) {
  return (
    <Suspense fallback={<div className="prose whitespace-pre-wrap">{props.text}</div>}>
      <Markdown {...props} />
    </Suspense>
  );
}
