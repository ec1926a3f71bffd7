import { defineConfig } from 'vitest/config';
import { scaled } from './test/support/scaled.ts';
import { SlowestFirst } from './test/support/slowest-first.ts';

const used = 'test/operations/used.test.ts';

/** Suites with separate configurations, which require more than Node: a browser, a registry, proxies, Redis or a lab. */
const elsewhere = ['browser', 'clients', 'faults', 'outage', 'package', 'proxies', 'redis'].map(
  (folder) => `test/${folder}/**`,
);

/** `npm test`: the unit tests, the behaviour suite on the sandbox, and a check of the operations it has used. */
export default defineConfig({
  // Vite would load graphql as an ES module and Node as CommonJS: two copies, which do not accept each other's errors.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: scaled(20_000),
    hookTimeout: scaled(60_000),
    expect: { poll: { timeout: scaled(1000) } },
    // Files of one worker share their modules, because loading them for each file took longer than the tests.
    isolate: false,
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/behaviour/**', ...elsewhere, used],
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'sandbox',
          include: ['test/behaviour/**/*.test.ts'],
          // These require openstacksdk, which is on the lab's machine, and Keystone's middleware, which enforces access rules.
          exclude: ['as-openstacksdk', 'access-rules'].map((name) => `test/behaviour/${name}.test.ts`),
          globalSetup: 'test/behaviour/support/sandbox.setup.ts',
          setupFiles: 'test/behaviour/support/project.setup.ts',
          // These wait for the cloud most of the time, so more of them than cores can run at the same time.
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'used',
          include: [used],
          globalSetup: 'test/operations/recording.setup.ts',
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
