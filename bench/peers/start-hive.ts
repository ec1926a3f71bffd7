import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { startServer, type Server } from '../common/process.ts';

const folder = new URL('mesh/', import.meta.url).pathname;
const supergraph = `${folder}node_modules/.cache/supergraph.graphql`;

/** Whether Hive Gateway is installed. */
export function isHiveInstalled(): boolean {
  return existsSync(supergraph);
}

/** Installs Hive Gateway (500 MB) in `bench/peers/mesh`, and composes its schema. @throws Error if a command fails */
export function installHive(): void {
  console.error('Installing Hive Gateway in bench/peers/mesh ...');
  // Some of its packages request a newer Node than they need. npm passes the setting of the project on in the environment.
  run('npm', ['install', '--engine-strict=false', '--no-package-lock', '--no-audit', '--no-fund', '--silent']);
  run(process.execPath, ['node_modules/.bin/mesh-compose', '-c', 'mesh.config.mjs', '-o', supergraph]);
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Starts Hive Gateway, which is installed. @param cinder the URL of Cinder with the project */
export function startHive(cinder: string): Promise<Server> {
  return startServer(
    (port) => [
      `${folder}node_modules/.bin/hive-gateway`,
      'supergraph',
      supergraph,
      ...['--config-path', `${folder}gateway.config.mjs`],
      ...['--host', '127.0.0.1', '--port', String(port), '--jit'],
    ],
    { CINDER: cinder, NODE_ENV: 'production' },
  );
}
