import { defineConfig } from 'vite';

/**
 * Bundles the gateway with its dependencies into `dist`, because loading a thousand modules takes most of the start. What
 * is loaded on demand is in `dist/chunks`. Names and lines are kept, for readable stack traces.
 */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    // The second entry is for `scripts/start.mjs`.
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    reportCompressedSize: false,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      input: { main: 'main.ts', 'cloud-config': 'src/cinder/cloud/config.ts' },
      output: { chunkFileNames: 'chunks/[name].js', comments: false, minify: 'dce-only' },
    },
  },
});
