import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { hintAt } from './compile-hints.mjs';

const root = mkdtempSync(join(tmpdir(), 'site-'));
afterEach(() => rmSync(root, { recursive: true }));

const write = (file, text) => writeFileSync(join(root, file), text);
const read = (file) => readFileSync(join(root, file), 'utf8');

it('asks once for each script that pages name, and for no other', () => {
  write('index.html', '<script src="/a.js" async=""></script><script src="/old.js" noModule=""></script>');
  write('login.html', '<script src="/a.js" async=""></script>');
  for (const file of ['a.js', 'old.js', 'lazy.js']) write(file, 'run()');
  expect(hintAt(root)).toBe(1);
  expect(['a.js', 'old.js', 'lazy.js'].map(read)).toEqual(['//# allFunctionsCalledOnLoad\nrun()', 'run()', 'run()']);
});
