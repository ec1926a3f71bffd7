import 'vitest';
import type { TestProject } from 'vitest/node';
import { bringUpLab } from '../../behaviour/support/lab.ts';
import { login } from '../../behaviour/support/rest.ts';
import { restartKeystone, up } from './lab.ts';
import { secondsOf } from './token.ts';

/** The minimum lifetime of tokens in seconds in the default state of the lab. */
const ordinary = 600;

/** Starts the lab with long-lived tokens before the tests, and restores this state afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { authUrl } = bringUpLab();
  await ordinaryTokens(authUrl);
  project.provide('authUrl', authUrl);
  return async () => {
    await up();
    await ordinaryTokens(authUrl);
  };
}

async function ordinaryTokens(authUrl: string): Promise<void> {
  const { token } = await login(authUrl, 'alice', 'demo');
  if ((await secondsOf(authUrl, token)) < ordinary) await restartKeystone();
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The URL of the lab's Keystone. */
    authUrl: string;
  }
}
