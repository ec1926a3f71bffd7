import { volumeId } from '../../test/support/rows.ts';
import { ask, expectEqual } from '../common/answer.ts';
import { Load } from '../common/load.ts';
import { cpuMs, type Server } from '../common/process.ts';
import { peers, startGateway, startUpstream } from '../common/servers.ts';
import { withStarted } from '../common/started.ts';
import { median, medianRatio } from '../common/statistics.ts';
import { table } from '../common/table.ts';
import { bodyOf, operations, type Case } from '../cases/cases.ts';
import { isSelected, type Selection } from '../common/selection.ts';

const concurrency = 8;
const warmUpSeconds = 3;
const token = 'member';

/**
 * Measures the CPU time of a request of the gateway and of its peers, with a cloud that answers at once. Blocks of requests to
 * the gateway and to the peers alternate. Prints a table of the medians, and of the median ratios of the gateway to each peer.
 *
 * @param profile the folder for a CPU profile of the gateway
 * @throws Error if the answers differ
 */
export async function instant(selection: Selection, profile?: string): Promise<void> {
  await withStarted(async (started) => {
    const flags = profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profile];
    const upstream = started.add(await startUpstream());
    const load = started.add(new Load());
    const servers = new Map<string, Server>([['gateway', started.add(await startGateway(upstream.authUrl, flags))]]);
    for (const [name, start] of Object.entries(peers))
      if (isSelected(selection.peers, name)) servers.set(name, started.add(await start(upstream.cinder)));
    const rows: string[][] = [];
    for (const [key, one] of Object.entries(operations(volumeId(50))))
      if (isSelected(selection.cases, key)) rows.push(await measure(one, servers, load, selection));
    console.log(table(['CPU ms a request', ...servers.keys()], rows));
  });
}

/** Measures one case on all servers in turn. @returns the row of the table */
async function measure(
  one: Case,
  servers: ReadonlyMap<string, Server>,
  load: Load,
  { rounds, seconds }: Selection,
): Promise<string[]> {
  const body = bodyOf(one);
  await expectEqualAnswers(one.name, body, servers);
  const block = async ({ origin, pid }: Server, duration: number): Promise<number> => {
    const before = cpuMs(pid);
    const { requests } = await load.send({ origin, token, body, concurrency, seconds: duration });
    return (cpuMs(pid) - before) / requests;
  };
  for (const server of servers.values()) await block(server, warmUpSeconds);
  const measured = [...servers].map(([name, server]) => ({ name, server, costs: [] as number[] }));
  for (let round = 0; round < rounds; round++)
    for (const { server, costs } of measured) costs.push(await block(server, seconds));
  const [gateway, ...others] = measured.map(({ costs }) => costs);
  const peerCells = others.map(
    (costs) => `${median(costs).toFixed(2)} (${medianRatio(gateway ?? [], costs).toFixed(2)})`,
  );
  return [one.name, median(gateway ?? []).toFixed(2), ...peerCells];
}

/** Compares the answers of all servers with that of the gateway. @throws Error if they differ, or contain errors */
async function expectEqualAnswers(name: string, body: string, servers: ReadonlyMap<string, Server>): Promise<void> {
  const answers = await Promise.all([...servers.values()].map((server) => ask(server, token, body)));
  for (const [index, server] of [...servers.keys()].entries())
    expectEqual(`${name}, ${server}`, answers[index]?.data, answers[0]?.data);
}
