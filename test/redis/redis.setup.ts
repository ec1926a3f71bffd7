import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { redisServer } from './redis-server.ts';

/**
 * Installs Redis from Debian, if it is missing.
 *
 * @throws Error if that fails: the tests cannot be skipped
 */
export default function setup(): void {
  if (existsSync(redisServer)) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' });
  const install = ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '-qq', '--no-install-recommends', 'redis-server'];
  execFileSync('apt-get', install, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (!existsSync(redisServer))
    throw new Error(`Not installed: ${redisServer}. The tests need redis-server from Debian.`);
}
