// `npm run build`: bundles the gateway and the client kit, and builds the GraphiQL page, each if it is older than its
// sources. With --clean, all are rebuilt.
import { chmodSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { isStale } from './stale.mjs';
import { root, step } from './step.mjs';

const bin = join(root, 'node_modules/.bin');

/** Bundles the gateway into `dist`. */
export function buildGateway() {
  const built = 'dist/main.js';
  if (!isStale(built, ['main.ts', 'src', 'sandbox', 'vite.gateway.config.ts', 'package-lock.json'])) return;
  const started = new Date();
  rmSync(join(root, 'dist/chunks'), { recursive: true, force: true });
  step('Bundling the gateway', join(bin, 'vite'), ['build', '--config', 'vite.gateway.config.ts']);
  chmodSync(join(root, built), 0o755);
  utimesSync(join(root, built), started, started);
}

/** Bundles the client kit into `dist/client`, with its types. */
export function buildClient() {
  if (!isStale('dist/client/index.d.ts', ['client', 'vite.client.config.ts', 'package-lock.json'])) return;
  step('Bundling the client kit', join(bin, 'vite'), ['build', '--config', 'vite.client.config.ts']);
  step('Writing its types', join(bin, 'tsc'), ['--project', 'client']);
}

/** Builds the GraphiQL page into `dist/browser`, with compressed copies of each file. */
export function buildPage() {
  const sources = ['graphiql', 'examples', 'package-lock.json'];
  if (!isStale('dist/browser/index.html', sources)) return;
  const started = new Date();
  step('Building GraphiQL', join(bin, 'vite'), ['build', '--config', 'graphiql/vite.config.ts']);
  const folder = join(root, 'dist/browser/graphiql');
  for (const name of readdirSync(folder)) {
    const content = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
  }
  utimesSync(join(root, 'dist/browser/index.html'), started, started);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--clean')) rmSync(join(root, 'dist'), { recursive: true, force: true });
  buildGateway();
  buildClient();
  buildPage();
}
