import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { compress } from './compress.mjs';

const root = mkdtempSync(join(tmpdir(), 'site-'));
afterEach(() => rmSync(root, { recursive: true }));

it('leaves a copy beside each text that it makes smaller', () => {
  mkdirSync(join(root, 'agents'));
  const page = '<p>again</p>'.repeat(50);
  writeFileSync(join(root, 'agents/index.html'), page);
  writeFileSync(join(root, 'tiny.txt'), 'a');
  writeFileSync(join(root, 'font.woff2'), page);
  expect(compress(root)).toBe(1);
  expect(brotliDecompressSync(readFileSync(join(root, 'agents/index.html.br'))).toString()).toBe(page);
  expect(['tiny.txt.br', 'font.woff2.br'].some((file) => existsSync(join(root, file)))).toBe(false);
});
