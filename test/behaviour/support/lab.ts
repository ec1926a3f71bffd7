import { execFileSync } from 'node:child_process';
import { resolveCloud, type CloudConfig } from '../../../src/cinder/cloud/config.ts';

/** The path of the command that starts and stops the lab. */
export const lab = new URL('../../lab/lab', import.meta.url).pathname;

/**
 * Starts the lab, unless it is running.
 *
 * @param more further arguments of `lab up`
 * @returns the URL of its Keystone, and the cloud for alice's credentials
 */
export function bringUpLab(...more: readonly string[]): { authUrl: string; cloud: CloudConfig } {
  const printed = execFileSync(lab, ['up', ...more], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const env = Object.fromEntries(
    [...printed.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const cloud = resolveCloud(env);
  if (!cloud) throw new Error(`The lab printed no credentials of a cloud: ${printed}`);
  return { authUrl: env['OS_AUTH_URL'] ?? '', cloud };
}
