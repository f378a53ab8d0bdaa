import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyFor, withPolicy } from './content-security-policy.mjs';

const hashOf = (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

describe('the content security policy of a page', () => {
  it('allows the inline scripts of that page by their hash', () => {
    const policy = policyFor('<script>one()</script><script id="x">two()</script>');
    expect(policy).toContain(`script-src 'self' ${hashOf('one()')} ${hashOf('two()')};`);
  });

  it('needs no hash for scripts that have an address', () => {
    expect(policyFor('<script async="" src="/a.js"></script>')).toContain("script-src 'self';");
  });

  it('allows nothing inline by a wildcard', () => {
    expect(policyFor('<script>one()</script>')).not.toMatch(/unsafe|\*/);
  });

  it('stands before the first script', () => {
    const page = withPolicy('<html><head><meta charSet="utf-8"/><script>one()</script></head></html>');
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script>'));
  });

  it('refuses a page it has no place on', () => {
    expect(() => withPolicy('<html></html>')).toThrow('charset');
  });
});
