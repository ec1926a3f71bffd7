import type { TestProject } from 'vitest/node';
import { bringUpLab } from './lab.ts';
import { start } from './start.ts';

/** The port offset of the lab with Nova, unless `NOVA_LAB_PORT_OFFSET` is set. */
const defaultOffset = '3000';

/** Starts a lab of its own, also if the variables of another lab are set. */
export default function setup(project: TestProject): Promise<() => Promise<void>> {
  process.env['LAB_PORT_OFFSET'] = process.env['NOVA_LAB_PORT_OFFSET'] ?? defaultOffset;
  delete process.env['LAB_DIR'];
  const { authUrl, cloud } = bringUpLab('--nova');
  return start(project, 'lab', authUrl, cloud);
}
