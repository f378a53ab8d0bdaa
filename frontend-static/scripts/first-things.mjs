// What a page begins with before everything else stands before everything else. The first script of a page would wait for the
// style sheet above it, so it goes above that; and it is told the scripts of the page's parts (`early`), which would
// otherwise be found only when all others have come and run.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const firstScript = /<script id="first">.*?<\/script>/s;
const viewport = /<meta name="viewport"[^>]*>/;
const loader = /(\d+),\w+=>\{\w+\.v\(\w+=>Promise\.all\(\[([^\]]+)\]\.map/g;
const part = /\(\/(\^\\\/.+?)\/,\(\)=>\w+\.A\((\d+)\)/g;

/** The parts that a bundle names: at which addresses they are shown, and the scripts they come in. */
export function partsIn(scripts) {
  const loaders = new Map(scripts.flatMap((code) => [...code.matchAll(loader)].map(([, id, list]) => [id, JSON.parse(`[${list}]`)])));
  return scripts.flatMap((code) => [...code.matchAll(part)]).map(([, addresses, id]) => {
    if (!loaders.has(id)) throw new Error(`Nothing loads the part at ${addresses}.`);
    return { addresses: new RegExp(addresses), files: loaders.get(id) };
  });
}

/** The scripts of the parts that are shown at an address, each once. */
export function scriptsFor(address, parts) {
  const files = parts.filter(({ addresses }) => addresses.test(address)).flatMap((found) => found.files);
  return [...new Set(files)].filter((file) => file.endsWith('.js')).map((file) => `/_next/${file}`);
}

/** The first script asks how wide the page is, so it goes below what sets that. */
export function withFirstThings(html, scripts) {
  const script = firstScript.exec(html)?.[0];
  if (!script || !viewport.test(html)) throw new Error('A page without a first script, or without a place for it.');
  if (html.includes('id="S:0"')) throw new Error('A page so large that React shows a part of it only by script: see progressiveChunkSize.');
  const told = scripts.length > 0 ? `<meta name="vexel-parts" content="${scripts.join(' ')}"/>` : '';
  return html.replace(script, '').replace(viewport, (meta) => meta + told + script);
}

function rewrite(root) {
  const found = readdirSync(root, { recursive: true });
  const parts = partsIn(found.filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(root, file), 'utf8')));
  const pages = found.filter((file) => file.endsWith('.html'));
  for (const page of pages) {
    const address = `/${page.replace(/index\.html$/, '')}`;
    const scripts = scriptsFor(address, parts);
    if (scripts.length === 0 && /^\/(agents|settings)\//.test(address)) throw new Error(`No part is shown at ${address}.`);
    writeFileSync(join(root, page), withFirstThings(readFileSync(join(root, page), 'utf8'), scripts));
  }
  return pages.length;
}

if (import.meta.filename === process.argv[1]) console.log(`Put first things first on ${rewrite(process.argv[2])} pages.`);
