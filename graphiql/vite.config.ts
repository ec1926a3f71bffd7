import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * Builds the GraphiQL page into `dist/browser`: `index.html`, and a script and a style sheet in `graphiql/` with hashes
 * in their names. All links are relative, so that the page works below any path.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  resolve: { dedupe: ['@graphiql/react', 'graphql', 'react', 'react-dom'] },
  build: {
    outDir: '../dist/browser',
    emptyOutDir: true,
    assetsDir: 'graphiql',
    modulePreload: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: { codeSplitting: false },
      // React's "use client" has no meaning in a bundle.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
