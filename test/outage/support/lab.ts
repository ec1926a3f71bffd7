import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { lab } from '../../behaviour/support/lab.ts';

const run = promisify(execFile);

let isWhole = true;

/** Takes one of the lab's services away. */
export async function stop(service: 'api' | 'keystone'): Promise<void> {
  isWhole = false;
  await run(lab, ['stop', service]);
}

/**
 * Brings back what was taken away, and waits until Cinder takes requests; the gateway and its clients go on meanwhile.
 *
 * @param tokenSeconds how long the tokens of a Keystone live that is started by this
 */
export async function up(tokenSeconds?: number): Promise<void> {
  await run(lab, ['up'], { env: { ...process.env, LAB_TOKEN_SECONDS: tokenSeconds?.toString() } });
  isWhole = true;
}

/** Brings back what a test that failed has left away. @param tokenSeconds as of `up` */
export async function mend(tokenSeconds?: number): Promise<void> {
  if (!isWhole) await up(tokenSeconds);
}

/** Starts Keystone anew, so that its tokens live so long; an hour by default. Those that it has given stay good. */
export async function restartKeystone(tokenSeconds?: number): Promise<void> {
  await stop('keystone');
  await up(tokenSeconds);
}
