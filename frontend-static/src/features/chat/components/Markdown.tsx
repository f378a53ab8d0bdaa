import { createContext, memo, use, useId, useMemo, type ComponentProps } from 'react';
import ReactMarkdown, { type Components, type ExtraProps, type Options } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { idle } from '@/lib/idle';
import { markdownBlocks, passagesOf } from '../markdown-blocks';
import { piecesOf } from '../markdown-pieces';
import { CodeBlock } from './CodeBlock';
import { SafeImage, SafeLink } from './SafeLink';

type Guards = Options['rehypePlugins'];

interface MarkdownProps {
  readonly text: string;
  /** Whether more may follow. */
  readonly growing: boolean;
}

/** Markdown from a model: nothing in it may run, and nothing in it may call home, so images are only links. */
export function Markdown({ text, growing }: MarkdownProps) {
  const passages = useMemo(() => passagesOf(text, growing), [text, growing]);
  return (
    <div>
      {passages.map((passage, place) => (
        <Passage key={place} text={passage} growing={growing && place === passages.length - 1} />
      ))}
    </div>
  );
}

/** Some screens of an answer, which cost nothing while they are out of sight. */
const Passage = memo(function Passage({ text, growing }: MarkdownProps) {
  const blocks = useMemo(() => markdownBlocks(text, growing), [text, growing]);
  return (
    <div className="passage prose">
      {blocks.map((block, place) => (
        <MarkdownBlock key={place} text={block} growing={growing && place === blocks.length - 1} />
      ))}
    </div>
  );
});

/** A block is looked at again only when it changes: in a long answer that is the last one, and of a long list or table its last piece. */
const MarkdownBlock = memo(function MarkdownBlock({ text, growing }: MarkdownProps) {
  const block = useMemo(() => piecesOf(text), [text]);
  if (block === undefined) return <Parsed text={text} growing={growing} guards={guards} />;
  if (block.kind === 'code') return <CodeBlock text={block.text} language={block.language} settled={!growing} />;
  const pieces = block.pieces.map((piece, place) => (
    <Parsed key={place} text={piece} growing={growing && place === block.pieces.length - 1} guards={block.kind === 'list' ? items : place === 0 ? headAndRows : rows} />
  ));
  if (block.kind === 'table') return <Table>{pieces}</Table>;
  return block.first === undefined ? <ul>{pieces}</ul> : <ol start={block.first === 1 ? undefined : block.first}>{pieces}</ol>;
});

const samples = ['## a\n\nb **c** `d`, [e](https://example.org).', '1. a\n2. *b*\n', '| a | b |\n|---|---|\n| c | d |'];

let warm = false;

/** Parses a little of everything, once, so that the first words of an answer do not wait until the parser is compiled. */
export async function warmUp(): Promise<void> {
  if (warm) return;
  warm = true;
  for (const children of [...samples, ...samples, ...samples]) {
    await idle();
    ReactMarkdown({ children, remarkPlugins: plugins, rehypePlugins: guards, components });
  }
}

const Parsed = memo(function Parsed({ text, growing, guards }: MarkdownProps & { readonly guards: Guards }) {
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
const sanitize = [rehypeSanitize, { ...defaultSchema, clobberPrefix: '' }] satisfies NonNullable<Guards>[number];
const guards: Guards = [sanitize];
const items: Guards = [sanitize, [partsOf, 'li']];
const headAndRows: Guards = [sanitize, [partsOf, 'thead', 'tbody']];
const rows: Guards = [sanitize, [partsOf, 'tbody']];
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
  table: ({ children }) => <Table>{children}</Table>,
};

type HtmlElement = NonNullable<ExtraProps['node']>;

/** Leaves of a piece only what it adds to the list or table that it is of. */
function partsOf(...names: readonly string[]) {
  return (tree: { children: HtmlElement['children'] }): void => {
    const whole = tree.children.find((child) => child.type === 'element');
    tree.children = whole?.children.filter((child) => child.type === 'element' && names.includes(child.tagName)) ?? [];
  };
}

function Table({ children }: Pick<ComponentProps<'table'>, 'children'>) {
  return (
    <div className="table" role="group" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}

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
