import { listMark } from './markdown-blocks';

interface Code {
  readonly kind: 'code';
  readonly language: string | undefined;
  readonly text: string;
}

interface List {
  readonly kind: 'list';
  /** The number of its first item, if it has numbers. */
  readonly first: number | undefined;
  readonly pieces: readonly string[];
}

interface Table {
  readonly kind: 'table';
  /** Each with the head of the table. */
  readonly pieces: readonly string[];
}

/** From this many characters on a piece ends at the next item or row. */
const enough = 250;

const rule = /^([-*])(?:[ \t]*\1){2,}\s*$/;
const delimiters = /^\|(?:\s*:?-+:?\s*\|)*(?:\s*:?-+:?\s*)?$/;

/**
 * What a block is that is nothing but code, a list or a table. Lists and tables come in pieces that are parsed alone,
 * since the work for a long one grows faster than it does; code need not be parsed.
 */
export function piecesOf(block: string): Code | List | Table | undefined {
  return codeOf(block) ?? listOf(block) ?? tableOf(block);
}

function codeOf(block: string): Code | undefined {
  const [, fence, language] = /^(`{3,}(?!.*`)|~{3,})[ \t]*(\S*)/.exec(block) ?? [];
  if (fence === undefined) return undefined;
  const [, ...lines] = block.split('\n');
  const end = lines.findIndex((line) => line.trim().startsWith(fence) && new Set(line.trim()).size === 1);
  const text = end < 0 ? lines.join('\n').replace(/\n$/, '') : lines.slice(0, end).join('\n');
  return { kind: 'code', language: language === '' ? undefined : language, text };
}

function listOf(block: string): List | undefined {
  const mark = listMark(block);
  const lines = linesOf(block);
  if (mark === undefined || !lines.every((line) => begins(line, mark) || goesOn(line))) return undefined;
  const number = /^\d+/.exec(block)?.[0];
  const pieces = lines.reduce<readonly string[]>((made, line) => added(made, line, begins(line, mark)), []);
  return { kind: 'list', first: number === undefined ? undefined : Number(number), pieces };
}

function begins(line: string, mark: string): boolean {
  return /^\S/.test(line) && listMark(line) === mark && !rule.test(line);
}

function goesOn(line: string): boolean {
  return /^\s/.test(line) || (/^[\p{L}\p{N}]/u.test(line) && listMark(line) === undefined);
}

function tableOf(block: string): Table | undefined {
  const [names = '', marks = '', ...rows] = linesOf(block.trimEnd());
  const all = rows.every((line) => line.startsWith('|'));
  if (!all || !names.startsWith('|') || !delimiters.test(marks.trimEnd()) || cells(names) !== cells(marks)) return undefined;
  const head = names + marks;
  return { kind: 'table', pieces: rows.reduce<readonly string[]>((made, row) => added(made, row, true, head), [head]) };
}

function cells(row: string): number {
  return row.trim().replaceAll('\\|', '').replace(/^\||\|$/g, '').split('|').length;
}

/** Adds a line to the last piece, or to a new one when that is long enough and ends here. */
function added(pieces: readonly string[], line: string, mayBegin: boolean, head = ''): readonly string[] {
  const last = pieces.at(-1);
  if (last === undefined || (mayBegin && last.length - head.length >= enough)) return [...pieces, head + line];
  return [...pieces.slice(0, -1), last + line];
}

function linesOf(text: string): readonly string[] {
  return text.match(/.*\n|.+$/g) ?? [];
}
