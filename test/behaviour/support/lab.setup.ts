import type { TestProject } from 'vitest/node';
import { bringUpLab } from './lab.ts';
import { start, type StartOptions } from './start.ts';

export default function setup(project: TestProject): Promise<() => Promise<void>> {
  return startOnLab(project);
}

/** Runs the suite on the lab, which is started if necessary. */
export function startOnLab(project: TestProject, options: StartOptions = {}): Promise<() => Promise<void>> {
  const { authUrl, cloud } = bringUpLab();
  return start(project, 'lab', authUrl, cloud, options);
}
