// What a browser has to load of each page's JavaScript before the page works, against a budget.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const everyPage = 170_000;
const budgets = { '/agents/_/chat/': 250_000 };
const forParts = 40_000;

const scriptTag = /<script\b(?![^>]*\bnomodule\b)[^>]*\bsrc="([^"]+)"/gi;
const preload = /<link\b(?=[^>]*\b(?:rel="modulepreload"|as="script"))[^>]*\bhref="([^"]+)"/gi;

const parts = /<meta name="vexel-parts" content="([^"]+)"/;

/** The scripts a page names, each once; those for old browsers are never loaded. */
export function scriptsOf(html) {
  const named = [scriptTag, preload].flatMap((tag) => [...html.matchAll(tag)].map(([, address]) => address));
  return [...new Set(named)];
}

/** The scripts that a page fetches by itself besides, where somebody is signed in: see `first-things.mjs`. */
export function partsOf(html) {
  return parts.exec(html)?.[1].split(' ') ?? [];
}

/** One row for each exported page, the heaviest first. */
export function firstLoad(root) {
  const gzipped = new Map();
  const size = (address) => {
    if (!gzipped.has(address)) gzipped.set(address, gzipSync(readFileSync(join(root, address))).length);
    return gzipped.get(address);
  };
  const pages = readdirSync(root, { recursive: true }).filter((file) => file.endsWith('index.html'));
  const rows = pages.map((file) => {
    const page = `/${file.replace(/index\.html$/, '')}`;
    const html = readFileSync(join(root, file), 'utf8');
    const of = (scripts) => scripts.reduce((sum, address) => sum + size(address), 0);
    return { page, bytes: of(scriptsOf(html)), budget: budgets[page] ?? everyPage, parts: of(partsOf(html)), parts_budget: forParts };
  });
  return rows.sort((a, b) => b.bytes - a.bytes);
}

export function over(rows) {
  return rows.filter(({ bytes, budget, parts, parts_budget }) => bytes > budget || parts > parts_budget);
}

function table(rows) {
  const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(6);
  return rows
    .map((row) => `${kilobytes(row.bytes)} of ${kilobytes(row.budget)} KB, parts ${kilobytes(row.parts)} KB  ${row.page}${over([row]).length > 0 ? '  too much' : ''}`)
    .join('\n');
}

if (import.meta.filename === process.argv[1]) {
  const rows = firstLoad('out');
  console.log(process.argv.includes('--json') ? JSON.stringify(rows, null, 2) : `JavaScript of the first load, gzipped:\n${table(rows)}`);
  if (over(rows).length > 0) process.exitCode = 1;
}
