// Installs the packages where they are missing or older than package-lock.json. Node's own modules only: nothing else
// may be there yet.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// npm writes this file at the end of an install: half an install is none.
const installed = `${root}node_modules/.package-lock.json`;

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(`${root}package-lock.json`).mtimeMs) {
  run('npm', ['ci', '--no-audit', '--no-fund']);
}

/** Runs a command in the project's folder, with its output on stderr; ends this process where it fails. */
export function run(command, args) {
  console.error(`> ${command} ${args.join(' ')}`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}
