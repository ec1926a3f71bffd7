import 'vitest';
import type { TestProject } from 'vitest/node';
import { bringUpLab } from '../../behaviour/support/lab.ts';
import { login } from '../../behaviour/support/rest.ts';
import { restartKeystone, up } from './lab.ts';
import { secondsOf } from './token.ts';

/** Seconds that a token lives at least where the lab is as it should be. */
const ordinary = 600;

/** The lab is up and its tokens live long, before the tests and behind them, whatever the tests did to it. */
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
    /** The lab's Keystone. */
    authUrl: string;
  }
}
