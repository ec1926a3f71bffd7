import { defineConfig } from 'vitest/config';
import { scaled } from './test/support/scaled.ts';

/** `npm run test:redis`: gateways that share rate limits on a Redis from Debian. */
export default defineConfig({
  // Vite would load graphql as an ES module and Node as CommonJS: two copies, which do not accept each other's errors.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/redis/**/*.test.ts'],
    globalSetup: 'test/redis/redis.setup.ts',
    testTimeout: scaled(20_000),
    hookTimeout: scaled(20_000),
    expect: { poll: { timeout: scaled(5000) } },
  },
});
