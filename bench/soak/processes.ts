import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { CloudConfig } from '../../src/cinder/cloud/config.ts';

export interface Cloud {
  authUrl: string;
  cinderUrl: string;
  tokens: Readonly<Record<string, string>>;
}

/** The state of the gateway's process after a garbage collection, in bytes. */
export interface State {
  heapUsed: number;
  rss: number;
  topics: number;
  subscribers: number;
  timers: number;
  sockets: number;
}

export interface GatewayProcess {
  url: string;
  /** Log lines of the level `error` or above, and the output to stderr. */
  faults: string[];
  /** Returns the exit code, or the signal that ended the process. Undefined while it runs. */
  ended(): string | undefined;
  state(): Promise<State>;
  /** Sends SIGTERM. @returns the exit code, or the signal */
  terminate(): Promise<string>;
}

const tsx = ['--import', 'tsx'];

/** Resolves with the first message of a process. @throws Error if it ends before */
async function first<Message>(child: ChildProcess): Promise<Message> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The process has ended with ${String(code)} before it was ready.`);
  });
  ended.catch(() => undefined);
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [Message];
  return message;
}

/** Starts the sandbox. */
export async function startCloud(): Promise<{ cloud: Cloud; stop: () => void }> {
  const child = fork(new URL('cloud.ts', import.meta.url), { execArgv: tsx });
  return { cloud: await first<Cloud>(child), stop: () => void child.send('stop') };
}

/** Starts a gateway with a heap of 512 MB. */
export async function startGatewayProcess(cloud: CloudConfig): Promise<GatewayProcess> {
  const child = fork(new URL('gateway.ts', import.meta.url), {
    execArgv: ['--expose-gc', '--max-old-space-size=512', ...tsx],
    env: { ...process.env, SOAK_CLOUD: JSON.stringify(cloud) },
    silent: true,
  });
  const faults: string[] = [];
  let ended: string | undefined;
  const exit = once(child, 'exit').then(([code, signal]) => (ended = String(code ?? signal)));
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (isFault(line)) faults.push(line);
    });
  if (child.stderr) createInterface({ input: child.stderr }).on('line', (line) => faults.push(line));
  const { url } = await first<{ url: string }>(child);
  return {
    url,
    faults,
    ended: () => ended,
    async state() {
      child.send('state');
      const [state] = (await once(child, 'message')) as [State];
      return state;
    },
    terminate() {
      child.kill('SIGTERM');
      return exit;
    },
  };
}

function isFault(line: string): boolean {
  return (JSON.parse(line) as { level: number }).level >= 50;
}
