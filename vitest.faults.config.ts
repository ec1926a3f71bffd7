import { defineConfig } from 'vitest/config';
import { scaled } from './test/support/scaled.ts';
import { SlowestFirst } from './test/support/slowest-first.ts';

/** The files of the behaviour suite that run through the proxy. They do not count calls, because calls are retried here. */
const behaviour = [
  'lists',
  'pages',
  'graph',
  'filters',
  'snapshot-mutations',
  'backup-mutations',
  'volume-actions',
  'waiting',
  'isolation',
  'live',
];

/** The cloud that the proxy forwards to: the sandbox, or with `FAULTS_ON=lab` a real Keystone and Cinder. */
const cloud = process.env['FAULTS_ON'] === 'lab' ? 'lab' : 'sandbox';

/** `npm run test:faults`: the gateway while Cinder's answers are late, broken off, invalid or missing. */
export default defineConfig({
  // Vite would load graphql as an ES module and Node as CommonJS: two copies, which do not accept each other's errors.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: scaled(60_000),
    hookTimeout: scaled(60_000),
    expect: { poll: { timeout: scaled(5000) } },
    // These wait for missing and late answers most of the time, so more of them than cores can run at the same time.
    maxWorkers: 4,
    // Files of one worker share their modules, because loading them for each file takes longer than some of the tests.
    isolate: false,
    sequence: { sequencer: SlowestFirst },
    projects: [
      { extends: true, test: { name: 'faults', include: ['test/faults/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'behaviour',
          include: behaviour.map((name) => `test/behaviour/${name}.test.ts`),
          globalSetup: `test/faults/behaviour/${cloud}.setup.ts`,
          setupFiles: 'test/behaviour/support/project.setup.ts',
        },
      },
    ],
  },
});
