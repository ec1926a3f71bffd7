import { execFileSync } from 'node:child_process';
import { bringUpLab, lab as command } from '../../test/behaviour/support/lab.ts';
import { ask, expectEqual } from '../common/answer.ts';
import type { Server } from '../common/process.ts';
import { isSelected, type Selection } from '../common/selection.ts';
import { startGateway } from '../common/servers.ts';
import { withStarted } from '../common/started.ts';
import { median, medianRatio } from '../common/statistics.ts';
import { table } from '../common/table.ts';
import { bodyOf, pages, type Case } from '../cases/cases.ts';
import { plain as plainPeer } from '../peers/peers.ts';
import { createLabProject } from './project.ts';

/** Requests to each server in a round. */
const requests = 8;

/** Whether all services of the lab are running. */
export function isLabUp(): boolean {
  const services = execFileSync(command, ['status'], { encoding: 'utf8' }).trim().split('\n');
  return services.every((line) => line.endsWith(' up'));
}

/**
 * Measures the pages on a real Cinder against joins written by hand: the median ratio of the times of alternating requests, and
 * the numbers of calls. Starts the lab if necessary, and creates a project, which is deleted at the end. Prints a table.
 *
 * @throws Error if the answers differ
 */
export async function lab({ rounds, cases }: Selection): Promise<void> {
  const { authUrl } = bringUpLab();
  await withStarted(async (started) => {
    const project = await createLabProject(authUrl);
    started.add({ stop: () => project.remove() });
    const gateway = started.add(await startGateway(authUrl));
    const plain = started.add(await plainPeer.start(project.cinder));
    const rows: string[][] = [];
    for (const [key, page] of Object.entries(pages(project.volumeId)))
      if (isSelected(cases, key)) rows.push(await measure(page, project.token, gateway, plain, requests * rounds));
    console.log(table(['ms on the lab', 'gateway', 'join', 'ratio', 'calls', 'calls of the join'], rows));
  });
}

async function measure(page: Case, token: string, gateway: Server, plain: Server, pairs: number): Promise<string[]> {
  const body = bodyOf(page);
  const compare = async (): Promise<[number, number]> => {
    const [own, joined] = [await ask(gateway, token, body), await ask(plain, token, body)];
    expectEqual(page.name, joined.data, own.data);
    return [own.calls, joined.calls];
  };
  for (let n = 0; n < requests; n++) await compare();
  const [calls, floor] = await compare();
  const measured = [gateway, plain].map((server) => ({ server, times: [] as number[] }));
  for (let n = 0; n < pairs; n++) {
    // Each is first in half of the pairs.
    for (const { server, times } of n % 2 === 0 ? measured : measured.toReversed())
      times.push((await ask(server, token, body)).milliseconds);
  }
  const [own = [], joined = []] = measured.map(({ times }) => times);
  const times = [own, joined].map((values) => median(values).toFixed(0));
  return [page.name, ...times, medianRatio(own, joined).toFixed(2), String(calls), String(floor)];
}
