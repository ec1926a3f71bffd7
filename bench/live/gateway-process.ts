import { fork } from 'node:child_process';
import { once } from 'node:events';

/** The state of the gateway's process, in bytes and microseconds of CPU. */
export interface State {
  heapUsed: number;
  rss: number;
  timers: number;
  cpu: { user: number; system: number };
  calls: Readonly<Record<string, number>>;
  topics: number;
  subscribers: number;
}

export interface GatewayProcess {
  url: string;
  /** Collects garbage, and returns the state. */
  state(): Promise<State>;
  /** Returns the seconds of CPU that the process has used so far, without collecting garbage. */
  cpu(): Promise<number>;
  close(): Promise<void>;
}

/** Whether this file runs as TypeScript, not compiled. */
const isSource = import.meta.url.endsWith('.ts');

/** Starts a gateway in a separate process, for the cloud in the environment. */
export async function startGatewayProcess(env: Readonly<Record<string, string>>): Promise<GatewayProcess> {
  const child = fork(new URL(isSource ? 'gateway.ts' : 'gateway.js', import.meta.url), {
    execArgv: [
      '--expose-gc',
      ...(process.env['GATEWAY_FLAGS']?.split(' ') ?? []),
      ...(isSource ? ['--import', 'tsx'] : []),
    ],
    env: { ...process.env, ...env },
  });
  const failed = once(child, 'exit').then(() => {
    throw new Error('The gateway has not started.');
  });
  const [{ url }] = (await Promise.race([once(child, 'message'), failed])) as [{ url: string }];
  failed.catch(() => undefined);
  return {
    url,
    async state() {
      child.send('state');
      const [state] = (await once(child, 'message')) as [State];
      return state;
    },
    async cpu() {
      child.send('cpu');
      const [{ user, system }] = (await once(child, 'message')) as [State['cpu']];
      return (user + system) / 1e6;
    },
    async close() {
      child.send('close');
      await once(child, 'exit');
    },
  };
}
