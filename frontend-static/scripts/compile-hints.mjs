// What every page runs as soon as it comes is compiled whole while it comes, beside the page's own work. Without this hint
// the browser reads each function twice, the second time when it is first called, in the middle of taking over the page.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptsOf } from './first-load.mjs';

const hint = '//# allFunctionsCalledOnLoad\n'; // https://v8.dev/blog/explicit-compile-hints

/** Gives the hint for each script that a page names; tells for how many. */
export function hintAt(root) {
  const pages = readdirSync(root, { recursive: true }).filter((file) => file.endsWith('.html'));
  const scripts = new Set(pages.flatMap((page) => scriptsOf(readFileSync(join(root, page), 'utf8'))));
  for (const script of scripts) writeFileSync(join(root, script), hint + readFileSync(join(root, script), 'utf8'));
  return scripts.size;
}

if (import.meta.filename === process.argv[1]) {
  console.log(`Asked for ${hintAt(process.argv[2])} scripts to be compiled while they come.`);
}
