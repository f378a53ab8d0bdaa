import { memo, startTransition, useEffect, useState, type ReactNode } from 'react';
import { idle } from '@/lib/idle';
import type { Token } from '../highlighter';
import './code.css';
import { CopyButton } from './CopyButton';

interface CodeProps {
  readonly text: string;
  readonly language: string | undefined;
  /** Whether it is finished. */
  readonly settled: boolean;
}

/** Longer code stays plain: colouring it would hold up the page. */
const longest = 20_000;

/** A block of code. While it is being written it is plain, and there is nothing to copy yet. */
export function CodeBlock({ text, language, settled }: CodeProps) {
  const tokens = useTokens(settled ? text : undefined, language);
  return (
    <div className="code">
      <div className="code-bar">
        <span>{language}</span>
        {settled && <CopyButton text={text} what="code" />}
      </div>
      <pre tabIndex={0} role="group" aria-label={language === undefined ? 'Code' : `Code: ${language}`}>
        <code>{tokens === undefined ? text : <Coloured tokens={tokens} />}</code>
      </pre>
    </div>
  );
}

/**
 * The parts of finished code, found when the page has time; without them code is still code. Its language is loaded
 * while it is being written.
 */
function useTokens(text: string | undefined, language: string | undefined): readonly Token[] | undefined {
  const [found, setFound] = useState<{ readonly text: string; readonly tokens: readonly Token[] }>();

  useEffect(() => {
    if (language === undefined || (text?.length ?? 0) > longest) return;
    let wanted = true;
    async function find(name: string): Promise<void> {
      const { highlighterOf } = await import('../highlighter');
      const highlight = await highlighterOf(name);
      if (highlight === undefined || text === undefined) return;
      await idle();
      if (!wanted) return;
      const tokens = highlight(text);
      startTransition(() => setFound({ text, tokens }));
    }
    find(language).catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [text, language]);

  return found?.text === text ? found?.tokens : undefined;
}

/** Built as elements: no HTML of a model or of a highlighter is ever parsed. */
const Coloured = memo(function Coloured({ tokens }: { readonly tokens: readonly Token[] }): ReactNode {
  return tokens.map(shown);
});

function shown(token: Token, key: number): ReactNode {
  if (token.type === 'text') return token.value;
  if (token.type !== 'element') return null;
  const { className } = token.properties;
  return (
    <span key={key} className={Array.isArray(className) ? className.join(' ') : undefined}>
      {token.children.map(shown)}
    </span>
  );
}
