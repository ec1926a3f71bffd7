import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';
import { scaled } from './test/support/scaled.ts';

/** Replaces documents by their compiled forms, like Relay's Babel plugin. */
const relay: Plugin = {
  name: 'relay',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/test/clients/relay/') || id.includes('/generated/')) return undefined;
    const imports = new Set<string>();
    const compiled = code.replaceAll(
      /graphql`\s*(?:query|mutation|subscription|fragment)\s+(\w+)[^`]*`/g,
      (_, name: string) => {
        imports.add(`import compiled_${name} from './generated/${name}.graphql.ts';`);
        return `compiled_${name}`;
      },
    );
    return [...imports, compiled].join('\n');
  },
};

/** The client kit: its source, or that of an installed package. */
const kit = process.env['CLIENT_KIT'] ?? fileURLToPath(new URL('client/index.ts', import.meta.url));

/** `npm run test:clients`: Relay, Apollo Client and urql against the gateway on the sandbox. */
export default defineConfig({
  plugins: [relay],
  // Vite would load graphql as an ES module and Node as CommonJS: two copies, which do not accept each other's errors.
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: 'graphql/index.js' },
      { find: 'cinder-graphql/client', replacement: kit },
    ],
  },
  test: {
    include: ['test/clients/**/*.test.ts'],
    setupFiles: 'test/clients/support/console.setup.ts',
    testTimeout: scaled(20_000),
    hookTimeout: scaled(20_000),
    expect: { poll: { timeout: scaled(2000) } },
  },
});
