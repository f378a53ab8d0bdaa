// Every page needs the Latin letters of two fonts before it looks as it should, so they are cut down to what pages use
// of them: their weights, kerning, and digits of one width. Other scripts stay as they are; they come when they are written.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import subset from 'subset-font';

const fonts = [
  { name: 'inter', weights: { min: 400, max: 700 } },
  { name: 'bricolage-grotesque', weights: 650 },
];
const features = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum'];
const { resolve } = createRequire(import.meta.url);

/** The characters of a `unicode-range`. */
export function charactersIn(range) {
  return range.split(',').flatMap((part) => {
    const [first, last = first] = part.trim().replace(/^U\+/i, '').split('-').map((code) => parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
  });
}

/** The style sheet of a font, its Latin part taken from here and all others from where they are. */
export function withOwn(file, sheet, folder) {
  if (!sheet.includes(`./files/${file}`)) throw new Error(`${folder} has no ${file} any more.`);
  return sheet.replaceAll('./files/', `${folder}/files/`).replace(`${folder}/files/${file}`, `./${file}`);
}

async function cut({ name, weights }, to) {
  const folder = dirname(resolve(`@fontsource-variable/${name}/package.json`));
  const file = `${name}-latin-wght-normal.woff2`;
  const { latin } = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'));
  const whole = readFileSync(join(folder, 'files', file));
  const own = await subset(whole, charactersIn(latin).join(''), { targetFormat: 'woff2', variationAxes: { wght: weights }, keepFeatures: features });
  writeFileSync(join(to, file), own);
  writeFileSync(join(to, `${name}.css`), withOwn(file, readFileSync(join(folder, 'wght.css'), 'utf8'), relative(to, folder)));
}

if (import.meta.filename === process.argv[1]) {
  const to = fileURLToPath(new URL('../src/app/generated', import.meta.url));
  mkdirSync(to, { recursive: true });
  for (const font of fonts) await cut(font, to);
}
