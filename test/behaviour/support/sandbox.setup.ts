import type { TestProject } from 'vitest/node';
import { resolveCloud } from '../../../src/cinder/cloud/config.ts';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { start, type StartOptions } from './start.ts';

export default function setup(project: TestProject): Promise<() => Promise<void>> {
  return startOnSandbox(project);
}

/**
 * Runs the suite on the sandbox. Initial resources are created at once. Later operations take some time, so that tests can
 * observe them. The gateways poll often.
 */
export async function startOnSandbox(project: TestProject, options: StartOptions = {}): Promise<() => Promise<void>> {
  const sandbox = await startSandbox({ transitionSeconds: 0 });
  const cloud = resolveCloud({
    OS_AUTH_URL: sandbox.authUrl,
    OS_USERNAME: 'alice',
    OS_PASSWORD: 'secret',
    OS_PROJECT_NAME: 'demo',
    OS_USER_DOMAIN_ID: 'default',
    OS_PROJECT_DOMAIN_ID: 'default',
  });
  if (!cloud) throw new Error('The variables select no cloud.');
  const stop = await start(project, 'sandbox', sandbox.authUrl, cloud, {
    polls: { pollBusy: 0.2, pollIdle: 1 },
    ...options,
  });
  sandbox.setTransitionSeconds(0.3);
  return async () => {
    await stop();
    await sandbox.close();
  };
}
