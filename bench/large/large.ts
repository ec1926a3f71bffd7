import { ask, expectEqual } from '../common/answer.ts';
import { residentMb } from '../common/process.ts';
import { startGateway, startUpstream, type Role, type Upstream } from '../common/servers.ts';
import type { Server } from '../common/process.ts';
import { withStarted } from '../common/started.ts';
import { median } from '../common/statistics.ts';
import { table } from '../common/table.ts';
import { bodyOf, largePage, largePageAfter } from '../cases/cases.ts';
import { plain as plainPeer } from '../peers/peers.ts';

/** The number of processes of cinder-api. By default, it has as many as the machine has processors. */
const processes = 4;
/** The number of requests before the measurement, for the plans that take less than a second. */
const warmUps = 10;

/** The number of pages between two measurements of the memory. */
const pagesPerRow = 25;
/** The longest time for walking all pages. */
const walkSeconds = 60;

/**
 * Measures a page of volumes with snapshots in a project of 20,000 volumes and 40,000 snapshots, with a cloud that takes 7 ms
 * for a call and 0.15 ms for a row, in four processes. The peers are the two plans that one could write by hand. Then walks all pages, and reports
 * the memory of the gateway. Prints tables.
 *
 * @param rounds the number of requests of each server
 * @throws Error if the answers differ
 */
export async function large(rounds: number): Promise<void> {
  await withStarted(async (started) => {
    const upstream = started.add(await startUpstream(20_000, 7, 0.15, processes));
    const gateway = started.add(await startGateway(upstream.authUrl));
    const plain = started.add(await plainPeer.start(upstream.cinder));
    const rows: string[][] = [];
    for (const role of ['member', 'admin'] as const) rows.push(await measure(role, upstream, gateway, plain, rounds));
    console.log(table(['ms for a page of 100 volumes', 'gateway', 'filters', 'pages', 'ratio to the better'], rows));
    await walk(gateway);
  });
}

async function measure(
  role: Role,
  upstream: Upstream,
  gateway: Server,
  plain: Server,
  rounds: number,
): Promise<string[]> {
  const plans = [
    { server: gateway, body: bodyOf(largePage) },
    { server: plain, body: bodyOf({ ...largePage, operationName: 'ByFilters' }) },
    { server: plain, body: bodyOf({ ...largePage, operationName: 'ByPages' }) },
  ];
  // Warms up, and serializes the answers of the cloud.
  const answers = [];
  for (const { server, body } of plans) answers.push(await ask(server, role, body));
  for (const { data } of answers) expectEqual(`${largePage.name} as ${role}`, data, answers[0]?.data);
  for (let n = 0; n < warmUps; n++) for (const { server, body } of plans.slice(0, 2)) await ask(server, role, body);
  const measured = plans.map((plan) => ({ ...plan, times: [] as number[], calls: 0 }));
  for (let round = 0; round < rounds; round++) {
    for (const plan of measured) {
      const before = await upstream.calls();
      plan.times.push((await ask(plan.server, role, plan.body)).milliseconds);
      plan.calls = (await upstream.calls()) - before;
    }
  }
  const [own = NaN, ...others] = measured.map(({ times }) => median(times));
  const cells = measured.map(({ times, calls }) => `${median(times).toFixed(0)} (${calls} calls)`);
  return [`as ${role}`, ...cells, (own / Math.min(...others)).toFixed(2)];
}

/** Reads page after page, for a limited time. */
async function walk(gateway: Server): Promise<void> {
  const began = performance.now();
  const rows = [await memoryRow('before', gateway)];
  let pages = 0;
  let cursor: string | null = null;
  do {
    const variables = { ...largePageAfter.variables, after: cursor };
    const { data } = await ask(gateway, 'member', bodyOf({ ...largePageAfter, variables }));
    const { pageInfo } = (data as { volumes: { pageInfo: { hasNextPage: boolean; endCursor: string } } }).volumes;
    cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    pages++;
    if (pages % pagesPerRow === 0) rows.push(await memoryRow(`after ${pages} pages`, gateway));
  } while (cursor !== null && performance.now() - began < walkSeconds * 1000);
  if (cursor !== null) rows.push([`not all pages in ${walkSeconds} s`, '', '']);
  console.log(table(['memory in MB while all pages are read', 'resident', 'heap'], rows));
}

/** Returns the memory of the gateway in MB. */
async function memoryRow(when: string, { origin, pid }: Server): Promise<string[]> {
  const metrics = await (await fetch(`${origin}/metrics`)).text();
  const heap = Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(metrics)?.[1]) / 2 ** 20;
  return [when, residentMb(pid).now.toFixed(0), heap.toFixed(0)];
}
