import type { TestProject } from 'vitest/node';
import { bringUpLab } from './lab.ts';
import { start } from './start.ts';

/** The port offset of the lab with Nova, unless the environment selects another one. */
const defaultOffset = '3000';

export default function setup(project: TestProject): Promise<() => Promise<void>> {
  process.env['LAB_PORT_OFFSET'] ??= defaultOffset;
  const { authUrl, cloud } = bringUpLab('--nova');
  return start(project, 'lab', authUrl, cloud);
}
