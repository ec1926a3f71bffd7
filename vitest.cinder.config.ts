import { defineConfig } from 'vitest/config';
import { scaled } from './test/support/scaled.ts';
import { SlowestFirst } from './test/support/slowest-first.ts';

/** `npm run test:cinder`: the behaviour suite on the lab, a real Keystone and Cinder, and a check of the operations it has used. */
export default defineConfig({
  // Vite would load graphql as an ES module and Node as CommonJS: two copies, which do not accept each other's errors.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: scaled(90_000),
    hookTimeout: scaled(60_000),
    // These wait for Cinder's other services some of the time, so one more of them than cores keeps cinder-api busy.
    maxWorkers: 3,
    expect: { poll: { timeout: scaled(1000) } },
    // Files of one worker share their modules, because loading them for each file takes too long.
    isolate: false,
    sequence: { sequencer: SlowestFirst },
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
