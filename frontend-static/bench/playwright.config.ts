import { defineConfig } from '@playwright/test';
import { browser } from '../e2e/browser';

delete process.env.VEXEL_URL; // the hosts of the benchmark are its own, and take no settings they do not know

export default defineConfig({ ...browser, use: { ...browser.use, trace: 'off' }, testDir: '.', testMatch: '*.bench.ts', outputDir: '../test-results/bench', timeout: 300_000, reporter: './report.ts' });
