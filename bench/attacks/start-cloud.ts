import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Starts the fake cloud (`cloud.ts`) in a separate process. @returns Keystone's URL, and a function that stops the process */
export async function startCloud(): Promise<{ authUrl: string; stop: () => void }> {
  const child = fork(new URL('cloud.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  const [{ authUrl }] = (await once(child, 'message')) as [{ authUrl: string }];
  return { authUrl, stop: () => void child.kill() };
}
