import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would load graphql as an ES module and Node as CommonJS: two copies, which do not accept each other's errors.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
