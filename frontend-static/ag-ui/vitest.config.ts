import { defineConfig } from 'vitest/config';

/** What needs a host of its own: `VEXEL_URL` says where it is. */
export default defineConfig({
  test: { environment: 'node', include: ['ag-ui/**/*.test.ts'], allowOnly: false, testTimeout: 60_000, hookTimeout: 60_000 },
});
