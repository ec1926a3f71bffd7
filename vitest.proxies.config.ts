import { defineConfig } from 'vitest/config';

/** `npm run test:proxies`: the gateway behind nginx and haproxy from Debian. */
export default defineConfig({
  // Vite would load graphql as an ES module and Node as CommonJS: two copies, which do not accept each other's errors.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/proxies/**/*.test.ts'],
    globalSetup: 'test/proxies/proxies.setup.ts',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
