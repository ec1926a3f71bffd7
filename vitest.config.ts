import { defineConfig } from 'vitest/config';
import { scaled } from './test/support/scaled.ts';

const used = 'test/operations/used.test.ts';

/** Suites with a configuration of their own, which need more than Node: a browser, a registry, proxies, Redis, a lab. */
const elsewhere = ['browser', 'clients', 'faults', 'outage', 'package', 'proxies', 'redis'].map((folder) => `test/${folder}/**`);

/** `npm test`: the unit tests, and the behaviour suite on the sandbox, with a look behind it at what it has used. */
export default defineConfig({
  // Vite would take graphql's ES module and Node its CommonJS one: two copies, whose errors are not each other's.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: scaled(20_000),
    hookTimeout: scaled(60_000),
    expect: { poll: { timeout: scaled(1000) } },
    // Files of one worker share their modules: loading them anew for each took longer than the tests.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/behaviour/**', ...elsewhere, used], maxWorkers: 2 },
      },
      {
        extends: true,
        test: {
          name: 'sandbox',
          include: ['test/behaviour/**/*.test.ts'],
          // openstacksdk itself is on the lab's machine, and access rules are enforced by Keystone's own middleware.
          exclude: ['as-openstacksdk', 'access-rules'].map((name) => `test/behaviour/${name}.test.ts`),
          globalSetup: 'test/behaviour/support/sandbox.setup.ts',
          setupFiles: 'test/behaviour/support/project.setup.ts',
          // These wait for the cloud most of the time: more of them than there are cores fit side by side.
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'used', include: [used], globalSetup: 'test/operations/recording.setup.ts', sequence: { groupOrder: 2 } },
      },
    ],
  },
});
