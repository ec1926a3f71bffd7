// Runs one step of a script: one line on stderr says what is done. Node's own modules only: this runs before the install.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command in the project's folder. Its output is shown only if it fails; this process then ends with its status.
 *
 * @param title what is done, for the line on stderr
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
