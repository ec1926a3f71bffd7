import { defineConfig, type Plugin } from 'vite';

/**
 * Escapes the characters that are not Latin-1, which are all in strings and patterns. V8 keeps the source in memory, with
 * two bytes for each character if one of them is not.
 */
const latin1: Plugin = {
  name: 'latin1',
  generateBundle: (_options, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/[\u0100-\uffff]/g, escaped);
    }
  },
};

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Bundles the gateway with its dependencies into `dist`, because loading a thousand modules takes most of the start. What
 * is loaded on demand is in `dist/chunks`. Names and lines are kept, for readable stack traces.
 */
export default defineConfig({
  publicDir: false,
  plugins: [latin1],
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
