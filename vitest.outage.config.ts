import { defineConfig } from 'vitest/config';

/** `npm run test:outage`: live streams on the lab, whose services stop and start under them; one file after the other. */
export default defineConfig({
  // Vite would take graphql's ES module and Node its CommonJS one: two copies, whose errors are not each other's.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/outage/**/*.test.ts'],
    globalSetup: 'test/outage/support/lab.setup.ts',
    fileParallelism: false,
    testTimeout: 150_000,
    hookTimeout: 120_000,
  },
});
