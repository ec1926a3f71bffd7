import type { TestProject } from 'vitest/node';
import { bringUpLab } from './lab.ts';
import { start } from './start.ts';

/** The suite on the lab, which is brought up where it is not. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { authUrl, cloud } = bringUpLab();
  return start(project, 'lab', authUrl, cloud);
}
