// Leaves a smaller copy beside each text of the site. CloudFront makes its own; the laptop's host cannot, since Java has no Brotli.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const texts = /\.(html|js|css|txt|svg)$/;

/** Tells how many became smaller. */
export function compress(root) {
  let made = 0;
  for (const file of readdirSync(root, { recursive: true }).filter((name) => texts.test(name))) {
    const whole = readFileSync(join(root, file));
    const smaller = brotliCompressSync(whole);
    if (smaller.length >= whole.length) continue;
    writeFileSync(join(root, `${file}.br`), smaller);
    made++;
  }
  return made;
}

if (import.meta.filename === process.argv[1]) console.log(`Compressed ${compress(process.argv[2])} files.`);
