import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const programs = { '/usr/sbin/nginx': 'nginx-light', '/usr/sbin/haproxy': 'haproxy' };

/**
 * Installs missing proxies from Debian.
 *
 * @throws Error if the installation fails, because the tests cannot be skipped
 */
export default function setup(): void {
  const missing = Object.entries(programs).flatMap(([path, name]) => (existsSync(path) ? [] : [name]));
  if (missing.length === 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' });
  const install = ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '-qq', '--no-install-recommends', ...missing];
  execFileSync('apt-get', install, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const absent = Object.keys(programs).filter((path) => !existsSync(path));
  if (absent.length > 0)
    throw new Error(`Not installed: ${absent.join(', ')}. The tests require nginx and haproxy from Debian.`);
}
