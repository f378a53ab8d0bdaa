// The export carries inline scripts. Each page gets a policy that allows exactly its own, by hash.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const charset = /<meta charSet="utf-8"\s*\/?>/i;

export function policyFor(html) {
  const hashes = [...html.matchAll(inlineScript)].map(([, script]) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'self'",
    `script-src 'self' ${[...new Set(hashes)].join(' ')}`.trimEnd(),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

export function withPolicy(html) {
  if (!charset.test(html)) throw new Error('A page without a charset: the policy would have no place.');
  return html.replace(charset, (meta) => `${meta}<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}"/>`);
}

if (import.meta.filename === process.argv[1]) {
  const root = process.argv[2];
  const pages = readdirSync(root, { recursive: true }).filter((file) => file.endsWith('.html')).map((file) => join(root, file));
  for (const page of pages) writeFileSync(page, withPolicy(readFileSync(page, 'utf8')));
  console.log(`Wrote the content security policy of ${pages.length} pages.`);
}
