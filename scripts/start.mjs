// `npm start`: installs and builds where needed, then runs the gateway in this process, so that signals reach it.
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
// The compiler leaves it as it was where nothing but a time changed: so its time is set to that of the build's start.
const built = join(root, 'dist/.tsbuildinfo');
const sources = [
  ...readdirSync(join(root, 'src'), { recursive: true }).map((path) => join('src', path)),
  'tsconfig.json',
  'tsconfig.build.json',
];

if (!existsSync(built) || sources.some((path) => statSync(join(root, path)).mtimeMs > statSync(built).mtimeMs)) {
  const started = new Date();
  run(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json']);
  utimesSync(built, started, started);
}

await import('../dist/main.js');
