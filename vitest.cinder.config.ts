import { defineConfig } from 'vitest/config';

/** `npm run test:cinder`: the behaviour suite on the lab, a real Keystone and Cinder. */
export default defineConfig({
  test: {
    name: 'lab',
    include: ['test/behaviour/**/*.test.ts'],
    globalSetup: 'test/behaviour/support/lab.setup.ts',
    testTimeout: 90_000,
    hookTimeout: 60_000,
    // cinder-api is one process here: more files at once only wait for one another.
    maxWorkers: 2,
  },
});
