// Runs one step of a script, and reports it in one line on stderr. Only modules of Node are used, because this runs
// before the install.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project, with a trailing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command in the folder of the project. If the command fails, its output is shown and this process ends with its
 * status.
 *
 * @param title the name of the step, for the line on stderr
 */
export function step(title, command, args) {
  const started = Date.now();
  process.stderr.write(`${title} ... `);
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  if (status === 0) {
    process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0)} s\n`);
    return;
  }
  process.stderr.write(`failed\n${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}`);
  process.exit(status ?? 1);
}
