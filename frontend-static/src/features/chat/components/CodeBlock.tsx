import { lazy, memo, Suspense, type ReactNode } from 'react';
import './code.css';
import { CopyButton } from './CopyButton';

export interface CodeProps {
  readonly text: string;
  readonly language: string | undefined;
}

/** Colours are loaded with the first code that is finished; without them code is still code. */
const HighlightedCode = lazy(() =>
  import('./HighlightedCode')
    .catch(() => ({ HighlightedCode: PlainCode }))
    .then((module) => ({ default: memo(module.HighlightedCode) })),
);

/** A block of code. While it is being written it is plain, and there is nothing to copy yet. */
export function CodeBlock({ text, language, settled }: CodeProps & { readonly settled: boolean }) {
  return (
    <div className="code">
      <div className="code-bar">
        <span>{language}</span>
        {settled && <CopyButton text={text} what="code" />}
      </div>
      <pre tabIndex={0} role="group" aria-label={language === undefined ? 'Code' : `Code: ${language}`}>
        <code>
          {settled ? (
            <Suspense fallback={text}>
              <HighlightedCode text={text} language={language} />
            </Suspense>
          ) : (
            text
          )}
        </code>
      </pre>
    </div>
  );
}

function PlainCode({ text }: CodeProps): ReactNode {
  return text;
}
