import { defineConfig } from 'vite';

/** Bundles `cinder-graphql/client` with its packages into `dist/client`, for browsers and for Node.js. */
export default defineConfig({
  publicDir: false,
  build: {
    lib: { entry: 'client/index.ts', formats: ['es'], fileName: 'index' },
    target: 'es2022',
    outDir: 'dist/client',
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    license: { fileName: 'licenses.md' },
  },
});
