import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeLock } from './complete-lock.mjs';

const text = readFileSync('package-lock.json', 'utf8');

describe('the lock file', () => {
  it('names every optional package, or npm ci would refuse it', () => {
    expect(completeLock(JSON.parse(text)).added).toEqual([]);
  });

  it('carries no address of a registry', () => {
    expect(text).not.toContain('"resolved"');
  });

  it('gains a stub for what a registry does not serve', () => {
    const lock = { packages: { 'node_modules/a': { optionalDependencies: { 'a-darwin-arm64': '1.0.0' } } } };
    const stub = { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] };
    expect(completeLock(lock).lock.packages['node_modules/a-darwin-arm64']).toEqual(stub);
  });
});
