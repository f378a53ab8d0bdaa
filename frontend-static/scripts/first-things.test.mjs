import { describe, expect, it } from 'vitest';
import { partsIn, scriptsFor, withFirstThings } from './first-things.mjs';

const loads = (id, ...files) => `${id},t=>{t.v(e=>Promise.all(${JSON.stringify(files.map((file) => `static/chunks/${file}`))}.map(e=>t.l(e))).then(()=>e(9)))}`;
const shows = (addresses, id) => `r=s(/${addresses}/,()=>t.A(${id}).then(t=>t.Part))`;

describe('the parts of a page', () => {
  const named = `${shows(String.raw`^\/(agents|settings)\/`, 1)},${shows(String.raw`^\/agents\/(?!create\/)[^/]+\/$`, 2)}`;
  const parts = partsIn([`${named},${loads(1, 'frame.js')}`, loads(2, 'frame.js', 'agent.js', 'agent.css')]);

  it('are found by their addresses, whichever script loads them, and their scripts once', () => {
    expect(scriptsFor('/agents/_/', parts)).toEqual(['/_next/static/chunks/frame.js', '/_next/static/chunks/agent.js']);
    expect(scriptsFor('/agents/create/', parts)).toEqual(['/_next/static/chunks/frame.js']);
    expect(scriptsFor('/login/', parts)).toEqual([]);
  });

  it('are missed when nothing loads one', () => {
    expect(() => partsIn([shows(String.raw`^\/agents\/$`, 3)])).toThrow('Nothing loads');
  });
});

describe('the first things of a page', () => {
  const page = '<head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><link rel="stylesheet" href="/a.css"/><script id="first">go()</script></head>';

  it('stand above its style sheet, and below the width it is shown in', () => {
    expect(withFirstThings(page, ['/a.js', '/b.js'])).toBe(
      '<head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><meta name="vexel-parts" content="/a.js /b.js"/>' +
        '<script id="first">go()</script><link rel="stylesheet" href="/a.css"/></head>',
    );
    expect(withFirstThings(page, [])).not.toContain('vexel-parts');
  });

  it('are missed on a page without them', () => {
    expect(() => withFirstThings('<head></head>', [])).toThrow('first script');
  });

  it('are no help to a page that React shows only by script', () => {
    expect(() => withFirstThings(`${page}<div hidden="" id="S:0"></div>`, [])).toThrow('only by script');
  });
});
