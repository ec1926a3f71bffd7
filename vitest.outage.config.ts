import { defineConfig } from 'vitest/config';

/** `npm run test:outage`: live streams on the lab while its services stop and start. The files run one after the other. */
export default defineConfig({
  // Vite would load graphql as an ES module and Node as CommonJS: two copies, which do not accept each other's errors.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/outage/**/*.test.ts'],
    globalSetup: 'test/outage/support/lab.setup.ts',
    fileParallelism: false,
    testTimeout: 150_000,
    hookTimeout: 120_000,
  },
});
