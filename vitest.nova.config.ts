import { defineConfig } from 'vitest/config';
import { scaled } from './test/support/scaled.ts';

/**
 * `npm run test:nova`: the behaviour tests of servers on a lab with Nova. It is a lab of its own, because Cinder then asks
 * Nova before it deletes attachments.
 */
export default defineConfig({
  // Vite would load graphql as an ES module and Node as CommonJS: two copies, which do not accept each other's errors.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: scaled(90_000),
    hookTimeout: scaled(60_000),
    expect: { poll: { timeout: scaled(10_000) } },
    include: ['servers', 'server-attaching', 'names', 'images'].map((name) => `test/behaviour/${name}.test.ts`),
    globalSetup: 'test/behaviour/support/nova.setup.ts',
    setupFiles: 'test/behaviour/support/project.setup.ts',
    fileParallelism: false,
    isolate: false,
  },
});
