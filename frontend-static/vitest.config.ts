import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const inBrowser = ['src/**/*.test.tsx', 'src/lib/api/client.test.ts', 'src/features/auth/session-actions.test.ts'];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    restoreMocks: true,
    allowOnly: false,
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          environmentOptions: { jsdom: { url: 'http://localhost:8080/' } },
          include: inBrowser,
          setupFiles: ['src/testing/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'plain',
          environment: 'node',
          include: ['src/**/*.test.ts', 'scripts/*.test.mjs', 'lighthouse/*.test.mjs', '*.test.ts'],
          exclude: inBrowser,
        },
      },
    ],
  },
});
