import { createContext, memo, use, type ComponentProps } from 'react';
import ReactMarkdown, { type Components, type ExtraProps } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { CodeBlock } from './CodeBlock';

interface MarkdownProps {
  readonly text: string;
  /** Whether more may follow. */
  readonly growing: boolean;
}

/** Markdown from a model: nothing in it may run, and nothing in it may call home, so images are only links. */
export const Markdown = memo(function Markdown({ text, growing }: MarkdownProps) {
  return (
    <div className="prose">
      <GrowsAt value={growing ? text.trimEnd().length : Infinity}>
        <ReactMarkdown remarkPlugins={plugins} rehypePlugins={guards} components={components}>
          {text}
        </ReactMarkdown>
      </GrowsAt>
    </div>
  );
});

/** Where the text may go on. What ends before does not change any more. */
const GrowsAt = createContext(Infinity);

const plugins = [remarkGfm];
const guards = [rehypeSanitize];
const languageClass = 'language-';

const components: Components = {
  a: ({ href, children }) => <SafeLink href={href}>{children}</SafeLink>,
  img: ({ src, alt }) => <SafeLink href={typeof src === 'string' ? src : undefined}>{alt || 'Image'}</SafeLink>,
  pre: Code,
  table: ({ children }) => (
    <div className="table" role="group" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
};

function Code({ node }: ExtraProps) {
  const growsAt = use(GrowsAt);
  const code = node?.children.find((child) => child.type === 'element');
  const text = code?.children.map((child) => (child.type === 'text' ? child.value : '')).join('') ?? '';
  const names = code?.properties.className;
  const name = Array.isArray(names) ? names.map(String).find((found) => found.startsWith(languageClass)) : undefined;
  const settled = (node?.position?.end.offset ?? 0) < growsAt;
  return <CodeBlock text={text.replace(/\n$/, '')} language={name?.slice(languageClass.length)} settled={settled} />;
}

function SafeLink({ href, children }: Pick<ComponentProps<'a'>, 'href' | 'children'>) {
  if (href === undefined || href === '') return <span>{children}</span>;
  if (href.startsWith('#')) return <a href={href}>{children}</a>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
