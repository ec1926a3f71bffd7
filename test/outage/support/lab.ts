import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { lab } from '../../behaviour/support/lab.ts';

const run = promisify(execFile);

let isWhole = true;

/** Stops a service of the lab. */
export async function stop(service: 'api' | 'keystone' | 'rabbit'): Promise<void> {
  isWhole = false;
  await run(lab, ['stop', service]);
}

/**
 * Starts stopped services, and waits until Cinder accepts requests. The gateway and its clients continue to run.
 *
 * @param tokenSeconds the lifetime of tokens of a Keystone started by this call
 */
export async function up(tokenSeconds?: number): Promise<void> {
  await run(lab, ['up'], { env: { ...process.env, LAB_TOKEN_SECONDS: tokenSeconds?.toString() } });
  isWhole = true;
}

/** Starts services that a failed test has left stopped. @param tokenSeconds as for `up` */
export async function mend(tokenSeconds?: number): Promise<void> {
  if (!isWhole) await up(tokenSeconds);
}

/** Restarts Keystone with another lifetime of tokens, one hour by default. Existing tokens stay valid. */
export async function restartKeystone(tokenSeconds?: number): Promise<void> {
  await stop('keystone');
  await up(tokenSeconds);
}

/** The variables of the lab: `OS_*` for user alice, and `LAB_*`. */
export async function labVariables(): Promise<Record<string, string>> {
  const { stdout } = await run(lab, ['env']);
  return Object.fromEntries([...stdout.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]));
}
