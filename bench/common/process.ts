import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server in a separate process. */
export interface Server {
  pid: number;
  /** Such as `http://127.0.0.1:4861`. */
  origin: string;
  /** Milliseconds from the start of the process to its first answer. */
  startMs: number;
  stop(): Promise<void>;
}

/** Returns a port that is free at the moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Starts a server with Node, and waits until it accepts requests. Its output to stderr is shown if it ends by itself.
 *
 * @param args the arguments of Node for a port
 * @param env further variables; `PORT` is added
 * @param path a path that is requested until there is an answer
 * @throws Error if the process ends
 */
export async function startServer(
  args: (port: number) => readonly string[],
  env: Readonly<Record<string, string>> = {},
  path = '/',
): Promise<Server> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, args(port), {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let printed = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const exit = once(child, 'exit');
  let isStopped = false;
  child.once('close', () => {
    if (!isStopped) process.stderr.write(printed);
  });
  while (
    !(await fetch(origin + path).then(
      () => true,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`${args(port).join(' ')} ended with ${child.exitCode}.`);
    await sleep(10);
  }
  return {
    pid: child.pid ?? 0,
    origin,
    startMs: performance.now() - began,
    async stop() {
      isStopped = true;
      child.kill();
      await exit;
    },
  };
}

/** Returns the milliseconds of CPU that the threads of a process have used. Linux only. */
export function cpuMs(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ', 1)[0]),
  );
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6;
}

/** Returns the resident memory of a process in MB: at the moment, and the largest so far. Linux only. */
export function residentMb(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (key: string): number => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
  return { now: kilobytes('VmRSS') / 1024, most: kilobytes('VmHWM') / 1024 };
}
