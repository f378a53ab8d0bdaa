import { defineConfig } from '@playwright/test';
import { browser } from '../e2e/browser';

export default defineConfig({ ...browser, testDir: '.', testMatch: '*.screens.ts', outputDir: '../test-results/screens', timeout: 180_000 });
