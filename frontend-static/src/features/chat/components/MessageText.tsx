import { lazy, Suspense } from 'react';

const Markdown = lazy(() => import('./Markdown').then((module) => ({ default: module.Markdown })));

/** The text of an answer, plain until the code that formats it is here. */
export function MessageText({ text }: { readonly text: string }) {
  return (
    <Suspense fallback={<div className="prose whitespace-pre-wrap">{text}</div>}>
      <Markdown text={text} />
    </Suspense>
  );
}
