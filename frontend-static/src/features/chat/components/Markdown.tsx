import { createContext, memo, use, useId, useMemo, type ComponentProps } from 'react';
import ReactMarkdown, { type Components, type ExtraProps, type Options } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { markdownBlocks } from '../markdown-blocks';
import { CodeBlock } from './CodeBlock';
import { SafeImage, SafeLink } from './SafeLink';

interface MarkdownProps {
  readonly text: string;
  /** Whether more may follow. */
  readonly growing: boolean;
}

/** Markdown from a model: nothing in it may run, and nothing in it may call home, so images are only links. */
export function Markdown({ text, growing }: MarkdownProps) {
  const blocks = useMemo(() => markdownBlocks(text), [text]);
  return (
    <div className="prose">
      {blocks.map((block, place) => (
        <MarkdownBlock key={place} text={block} growing={growing && place === blocks.length - 1} />
      ))}
    </div>
  );
}

/** A piece that is parsed again only when it changes: in a long answer that is the last one. */
const MarkdownBlock = memo(function MarkdownBlock({ text, growing }: MarkdownProps) {
  const id = useId();
  const notes = useMemo(() => ({ clobberPrefix: `user-content-${id}-` }), [id]);
  return (
    <GrowsAt value={growing ? text.trimEnd().length : Infinity}>
      <ReactMarkdown remarkPlugins={plugins} remarkRehypeOptions={notes} rehypePlugins={guards} components={components}>
        {text}
      </ReactMarkdown>
    </GrowsAt>
  );
});

/** Where the text may go on. What ends before does not change any more. */
const GrowsAt = createContext(Infinity);

const plugins = [remarkGfm];
/** Ids have a prefix when they come here, another for each answer: a second one would part notes from what leads to them. */
const guards: Options['rehypePlugins'] = [[rehypeSanitize, { ...defaultSchema, clobberPrefix: '' }]];
const languageClass = 'language-';

const components: Components = {
  a: ({ node: _node, ...link }) => <SafeLink {...link} />,
  img: ({ src, alt }) => <SafeImage src={typeof src === 'string' ? src : undefined} alt={alt} />,
  input: ({ checked }) => <input type="checkbox" checked={checked ?? false} disabled aria-label={checked ? 'Done' : 'Not done'} />,
  pre: Code,
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  table: ({ children }) => (
    <div className="table" role="group" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
};

/** Every answer stands below a heading of its own, and a model's levels may begin and skip anywhere: only its looks say which it was. */
function Heading({ node, children }: ExtraProps & Pick<ComponentProps<'h3'>, 'children'>) {
  return <h3 data-level={node?.tagName.slice(1)}>{children}</h3>;
}

function Code({ node }: ExtraProps) {
  const growsAt = use(GrowsAt);
  const code = node?.children.find((child) => child.type === 'element');
  const text = code?.children.map((child) => (child.type === 'text' ? child.value : '')).join('') ?? '';
  const names = code?.properties.className;
  const name = Array.isArray(names) ? names.map(String).find((found) => found.startsWith(languageClass)) : undefined;
  const settled = (node?.position?.end.offset ?? 0) < growsAt;
  return <CodeBlock text={text.replace(/\n$/, '')} language={name?.slice(languageClass.length)} settled={settled} />;
}
