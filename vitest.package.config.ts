import { defineConfig } from 'vitest/config';

/** `npm run test:package`: the npm package, installed from its tarball in an empty folder. */
export default defineConfig({
  test: {
    include: ['test/package/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
