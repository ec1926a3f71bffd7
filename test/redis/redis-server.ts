import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const redisServer = '/usr/bin/redis-server';

/** The password of every server here. */
export const password = 'canary-redis-0123456789';

/** A Redis that can be stopped and started again on its port. */
export interface RedisServer {
  port: number;
  /** With the password. */
  url: string;
  start(): Promise<void>;
  /** Stops it: connections to it are refused. */
  stop(): Promise<void>;
  /** Lets it hang: it takes connections, and answers nothing. */
  hang(): void;
  /** Ends the hanging. */
  resume(): void;
  /** Stops it, and removes its files. */
  close(): Promise<void>;
}

/** Starts a Redis that keeps everything in memory, on a free port of loopback. */
export async function startRedis(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  const port = await freePort();
  const file = join(folder, 'redis.conf');
  writeFileSync(file, `bind 127.0.0.1\nport ${port}\nrequirepass ${password}\nsave ""\nappendonly no\ndir ${folder}\n`);
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    child = spawn(redisServer, [file], { stdio: 'ignore' });
    await listening(port, child);
  }

  async function stop(): Promise<void> {
    const running = child;
    child = undefined;
    if (running?.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGCONT');
    running.kill('SIGTERM');
    await ended;
  }

  await start();
  return {
    port,
    url: `redis://:${password}@127.0.0.1:${port}/2`,
    start,
    stop,
    hang: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** @throws Error if the server ends before it listens */
async function listening(port: number, child: ChildProcess): Promise<void> {
  while (!(await accepts(port))) {
    if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
