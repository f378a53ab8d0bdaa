// What a browser has to load of each page's JavaScript before the page works, against a budget.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const everyPage = 170_000;
const budgets = { '/agents/_/chat/': 250_000 };

const scriptTag = /<script\b(?![^>]*\bnomodule\b)[^>]*\bsrc="([^"]+)"/gi;
const preload = /<link\b(?=[^>]*\b(?:rel="modulepreload"|as="script"))[^>]*\bhref="([^"]+)"/gi;

/** The scripts a page names, each once; those for old browsers are never loaded. */
export function scriptsOf(html) {
  const named = [scriptTag, preload].flatMap((tag) => [...html.matchAll(tag)].map(([, address]) => address));
  return [...new Set(named)];
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
    const bytes = scriptsOf(readFileSync(join(root, file), 'utf8')).reduce((sum, address) => sum + size(address), 0);
    return { page, bytes, budget: budgets[page] ?? everyPage };
  });
  return rows.sort((a, b) => b.bytes - a.bytes);
}

export function over(rows) {
  return rows.filter(({ bytes, budget }) => bytes > budget);
}

function table(rows) {
  const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(6);
  return rows.map(({ page, bytes, budget }) => `${kilobytes(bytes)} of ${kilobytes(budget)} KB  ${page}${bytes > budget ? '  too much' : ''}`).join('\n');
}

if (import.meta.filename === process.argv[1]) {
  const rows = firstLoad('out');
  console.log(process.argv.includes('--json') ? JSON.stringify(rows, null, 2) : `JavaScript of the first load, gzipped:\n${table(rows)}`);
  if (over(rows).length > 0) process.exitCode = 1;
}
