import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A proxy in front of a gateway. */
export interface Proxy {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  close(): Promise<void>;
}

/** The values that a configuration can use. */
export interface ProxyPlace {
  /** The port to listen on. */
  port: number;
  /** The gateway's port. */
  gateway: number;
  /** A folder for files of the proxy. */
  folder: string;
}

/** Starts nginx with the configuration of one `server`, and defaults for everything else. */
export function startNginx(gateway: number, server: (place: ProxyPlace) => string): Promise<Proxy> {
  return start(gateway, (place) => {
    const file = join(place.folder, 'nginx.conf');
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${place.folder}/${name};`)
      .join(' ');
    writeFileSync(
      file,
      `daemon off; pid ${place.folder}/pid; error_log stderr;
events {}
http { access_log off; ${paths}
server { listen 127.0.0.1:${place.port};
${server(place)}
} }
`,
    );
    return ['/usr/sbin/nginx', ['-p', place.folder, '-c', file]];
  });
}

/** Starts haproxy with the timeouts of Debian's configuration file, and defaults for everything else. */
export function startHaproxy(gateway: number, backend: (place: ProxyPlace) => string): Promise<Proxy> {
  return start(gateway, (place) => {
    const file = join(place.folder, 'haproxy.cfg');
    writeFileSync(
      file,
      `defaults
  mode http
  timeout connect 5000
  timeout client 50000
  timeout server 50000
frontend front
  bind 127.0.0.1:${place.port}
  default_backend gateway
backend gateway
${backend(place)}
  server one 127.0.0.1:${place.gateway}
`,
    );
    return ['/usr/sbin/haproxy', ['-db', '-f', file]];
  });
}

async function start(gateway: number, configure: (place: ProxyPlace) => [string, string[]]): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), 'proxy-'));
  const port = await freePort();
  const [program, args] = configure({ port, gateway, folder });
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (text) => (complaints += String(text)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  await listening(origin, child, () => complaints);
  return {
    origin,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** @throws Error if the proxy ends before it listens */
async function listening(origin: string, child: ChildProcess, complaints: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The proxy ended with ${child.exitCode}: ${complaints()}`);
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
