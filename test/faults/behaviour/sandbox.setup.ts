import type { TestProject } from 'vitest/node';
import { startOnSandbox } from '../../behaviour/support/sandbox.setup.ts';
import { faultProxies } from './through-proxies.ts';

/** Runs the suite on the sandbox, through proxies that inject faults. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const proxies = faultProxies();
  const stop = await startOnSandbox(project, proxies.options);
  return async () => {
    await stop();
    await proxies.close();
  };
}
