import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { resolveCloud } from '../../../src/cinder/cloud/config.ts';
import { start } from './start.ts';

const lab = new URL('../../lab/lab', import.meta.url).pathname;

/** The suite on the lab, which is brought up where it is not. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const printed = execFileSync(lab, ['up'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const env = Object.fromEntries([...printed.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]));
  const cloud = resolveCloud(env);
  if (!cloud) throw new Error(`The lab is not taken for a cloud: ${printed}`);
  return start(project, 'lab', env['OS_AUTH_URL'] ?? '', cloud);
}
