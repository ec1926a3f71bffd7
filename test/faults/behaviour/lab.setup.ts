import type { TestProject } from 'vitest/node';
import { startOnLab } from '../../behaviour/support/lab.setup.ts';
import { faultProxies } from './through-proxies.ts';

/** Runs the suite on the lab, through proxies that inject faults. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const proxies = faultProxies();
  const stop = await startOnLab(project, proxies.options);
  return async () => {
    await stop();
    await proxies.close();
  };
}
