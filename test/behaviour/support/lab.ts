import { execFileSync } from 'node:child_process';
import { resolveCloud, type CloudConfig } from '../../../src/cinder/cloud/config.ts';

/** The command that starts and stops the lab. */
export const lab = new URL('../../lab/lab', import.meta.url).pathname;

/**
 * Brings the lab up, where it is not.
 *
 * @returns where its Keystone is, and the cloud as alice's credentials lead to it
 */
export function bringUpLab(): { authUrl: string; cloud: CloudConfig } {
  const printed = execFileSync(lab, ['up'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const env = Object.fromEntries([...printed.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]));
  const cloud = resolveCloud(env);
  if (!cloud) throw new Error(`The lab is not taken for a cloud: ${printed}`);
  return { authUrl: env['OS_AUTH_URL'] ?? '', cloud };
}
