import { defineConfig } from 'vitest/config';
import { scaled } from './test/support/scaled.ts';

/** `npm run test:cinder`: the behaviour suite on the lab, a real Keystone and Cinder, and a look at what it has used. */
export default defineConfig({
  // Vite would take graphql's ES module and Node its CommonJS one: two copies, whose errors are not each other's.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: scaled(90_000),
    hookTimeout: scaled(60_000),
    // cinder-api is one process here: more files at once only wait for one another.
    maxWorkers: 2,
    expect: { poll: { timeout: scaled(1000) } },
    // Files of one worker share their modules: loading them anew for each is time that the lab does not have.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'lab',
          include: ['test/behaviour/**/*.test.ts'],
          globalSetup: 'test/behaviour/support/lab.setup.ts',
          setupFiles: 'test/behaviour/support/project.setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'used',
          include: ['test/operations/used.test.ts'],
          globalSetup: 'test/operations/recording.setup.ts',
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
