import { common, createLowlight } from 'lowlight';
import type { ReactNode } from 'react';
import type { CodeProps } from './CodeBlock';

const highlighter = createLowlight(common);
type Token = ReturnType<typeof highlighter.highlight>['children'][number];

/** Longer code stays plain: colouring it would hold up the page. */
const longest = 20_000;

/** Code in colours, built as elements: no HTML of a model or of a highlighter is ever parsed. */
export function HighlightedCode({ text, language }: CodeProps): ReactNode {
  if (language === undefined || !highlighter.registered(language) || text.length > longest) return text;
  return highlighter.highlight(language, text).children.map(shown);
}

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
