import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstLoad, over, partsOf, scriptsOf } from './first-load.mjs';

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vexel-site-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the report on first loads', () => {
  it('counts scripts and preloaded scripts once each', () => {
    const html = '<link rel="preload" as="script" href="/a.js"/><link rel="modulepreload" href="/b.js"/><script src="/a.js" async=""></script>';
    expect(scriptsOf(html)).toEqual(['/a.js', '/b.js']);
  });

  it('counts the parts that the page fetches by itself apart', () => {
    const html = '<meta name="vexel-parts" content="/a.js /b.js"/><script src="/c.js"></script>';
    expect(partsOf(html)).toEqual(['/a.js', '/b.js']);
    expect(scriptsOf(html)).toEqual(['/c.js']);
    expect(partsOf('<script src="/c.js"></script>')).toEqual([]);
  });

  it('finds the page whose parts are too large', () => {
    page('agents', 'small.js', Buffer.alloc(1_000, 'a'), '<meta name="vexel-parts" content="/part.js"/>');
    writeFileSync(join(root, 'part.js'), randomBytes(41_000));
    expect(over(firstLoad(root)).map((row) => row.page)).toEqual(['/agents/']);
  });

  it('leaves out what only old browsers load, styles, and inline scripts', () => {
    const html = '<script src="/old.js" noModule=""></script><link rel="stylesheet" href="/a.css"/><link rel="preload" as="font" href="/f.woff2"/><script>one()</script>';
    expect(scriptsOf(html)).toEqual([]);
  });

  it('finds the page over its budget, by what goes over the wire', () => {
    page('login', 'small.js', Buffer.alloc(500_000, 'a'));
    page('agents', 'large.js', randomBytes(180_000));
    page('agents/_/chat', 'chat.js', randomBytes(200_000));
    const rows = firstLoad(root);
    expect(rows.map((row) => row.page)).toEqual(['/agents/_/chat/', '/agents/', '/login/']);
    expect(over(rows).map((row) => row.page)).toEqual(['/agents/']);
  });
});

function page(folder, script, content, head = '') {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'index.html'), `${head}<script src="/${script}"></script>`);
  writeFileSync(join(root, script), content);
}
