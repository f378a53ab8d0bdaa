import type { LanguageFn } from 'highlight.js';
import { createLowlight } from 'lowlight';
import { idle } from '@/lib/idle';

type Grammar = () => Promise<{ readonly default: LanguageFn }>;

const lowlight = createLowlight();
export type Token = ReturnType<typeof lowlight.highlight>['children'][number];

/** Each is loaded with the first code of its kind: all together would hold up the page. */
const grammars: Readonly<Record<string, Grammar>> = {
  bash: () => import('highlight.js/lib/languages/bash'),
  c: () => import('highlight.js/lib/languages/c'),
  cpp: () => import('highlight.js/lib/languages/cpp'),
  csharp: () => import('highlight.js/lib/languages/csharp'),
  css: () => import('highlight.js/lib/languages/css'),
  diff: () => import('highlight.js/lib/languages/diff'),
  dockerfile: () => import('highlight.js/lib/languages/dockerfile'),
  go: () => import('highlight.js/lib/languages/go'),
  graphql: () => import('highlight.js/lib/languages/graphql'),
  ini: () => import('highlight.js/lib/languages/ini'),
  java: () => import('highlight.js/lib/languages/java'),
  javascript: () => import('highlight.js/lib/languages/javascript'),
  json: () => import('highlight.js/lib/languages/json'),
  kotlin: () => import('highlight.js/lib/languages/kotlin'),
  less: () => import('highlight.js/lib/languages/less'),
  lua: () => import('highlight.js/lib/languages/lua'),
  makefile: () => import('highlight.js/lib/languages/makefile'),
  markdown: () => import('highlight.js/lib/languages/markdown'),
  objectivec: () => import('highlight.js/lib/languages/objectivec'),
  perl: () => import('highlight.js/lib/languages/perl'),
  php: () => import('highlight.js/lib/languages/php'),
  powershell: () => import('highlight.js/lib/languages/powershell'),
  python: () => import('highlight.js/lib/languages/python'),
  r: () => import('highlight.js/lib/languages/r'),
  ruby: () => import('highlight.js/lib/languages/ruby'),
  rust: () => import('highlight.js/lib/languages/rust'),
  scala: () => import('highlight.js/lib/languages/scala'),
  scss: () => import('highlight.js/lib/languages/scss'),
  sql: () => import('highlight.js/lib/languages/sql'),
  swift: () => import('highlight.js/lib/languages/swift'),
  typescript: () => import('highlight.js/lib/languages/typescript'),
  vbnet: () => import('highlight.js/lib/languages/vbnet'),
  xml: () => import('highlight.js/lib/languages/xml'),
  yaml: () => import('highlight.js/lib/languages/yaml'),
};

const otherNames: Readonly<Record<string, readonly string[]>> = {
  bash: ['console', 'sh', 'shell', 'zsh'],
  c: ['h'],
  cpp: ['c++', 'cc', 'hpp'],
  csharp: ['c#', 'cs'],
  diff: ['patch'],
  dockerfile: ['docker'],
  go: ['golang'],
  ini: ['toml'],
  javascript: ['cjs', 'js', 'jsx', 'mjs'],
  json: ['json5', 'jsonc'],
  kotlin: ['kt'],
  makefile: ['make', 'mk'],
  markdown: ['md'],
  objectivec: ['objc'],
  perl: ['pl'],
  powershell: ['ps1', 'pwsh'],
  python: ['py'],
  ruby: ['rb'],
  rust: ['rs'],
  typescript: ['ts', 'tsx'],
  vbnet: ['vb'],
  xml: ['html', 'svg', 'vue', 'xhtml'],
  yaml: ['yml'],
};
const canonical = new Map(Object.keys(grammars).flatMap((name) => [name, ...(otherNames[name] ?? [])].map((other) => [other, name] as const)));

/** What is written within another language. */
const within: Readonly<Record<string, readonly string[]>> = { xml: ['css', 'javascript'] };
const ready = new Map<string, Promise<void>>();

/** What colours code in this language, once it is loaded; undefined for a language that is not known. */
export async function highlighterOf(language: string): Promise<((code: string) => readonly Token[]) | undefined> {
  const name = canonical.get(language.toLowerCase());
  if (name === undefined) return undefined;
  await Promise.all([name, ...(within[name] ?? [])].map(loaded));
  return (code) => lowlight.highlight(name, code).children;
}

function loaded(name: string): Promise<void> {
  const loading = ready.get(name) ?? load(name);
  ready.set(name, loading);
  return loading;
}

/** A grammar is compiled when it is first used, which takes longer than colouring does. */
async function load(name: string): Promise<void> {
  const grammar = await grammars[name]?.();
  if (grammar === undefined) return;
  lowlight.register(name, grammar.default);
  await idle();
  lowlight.highlight(name, '');
}
