import { defineConfig } from '@playwright/test';
import { browser } from './e2e/browser';

export default defineConfig({ ...browser, testDir: 'e2e', outputDir: 'test-results/e2e' });
