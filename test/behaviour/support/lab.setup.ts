import type { TestProject } from 'vitest/node';
import { bringUpLab } from './lab.ts';
import { start, type StartOptions } from './start.ts';

export default function setup(project: TestProject): Promise<() => Promise<void>> {
  return startOnLab(project);
}

/** The suite on the lab, which is brought up where it is not. */
export function startOnLab(project: TestProject, options: StartOptions = {}): Promise<() => Promise<void>> {
  const { authUrl, cloud } = bringUpLab();
  return start(project, 'lab', authUrl, cloud, options);
}
