import { volumeId } from '../../test/support/rows.ts';
import { ask, expectEqual } from '../common/answer.ts';
import { Load } from '../common/load.ts';
import { cpuMs, type Server } from '../common/process.ts';
import { isSelected, type Selection } from '../common/selection.ts';
import { startGateway, startUpstream, type Upstream } from '../common/servers.ts';
import { withStarted } from '../common/started.ts';
import { median, medianRatio } from '../common/statistics.ts';
import { table } from '../common/table.ts';
import { bodyOf, operations, type Case } from '../cases/cases.ts';
import { profileShares, readProfile } from './profile-shares.ts';
import { selectedPeers, type Peer } from '../peers/peers.ts';

const concurrency = 8;
const warmUpSeconds = 3;
const token = 'member';

interface RunningPeer extends Peer {
  name: string;
  server: Server;
}

/**
 * Measures the CPU time of a request of the gateway and of its peers, with a cloud that answers at once. Blocks of requests to
 * the gateway and to the peers alternate. Prints a table of the medians, and of the median ratios of the gateway to each peer.
 *
 * @param profile the folder for a CPU profile of the gateway, of which a table of shares is printed
 * @throws Error if the answers differ
 */
export async function instant(selection: Selection, profile?: string): Promise<void> {
  await withStarted(async (started) => {
    const flags = profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profile];
    const upstream = started.add(await startUpstream());
    const load = started.add(new Load());
    const gateway = started.add(await startGateway(upstream.authUrl, flags));
    const running: RunningPeer[] = [];
    for (const [name, peer] of selectedPeers(selection.peers))
      running.push({ ...peer, name, server: started.add(await peer.start(upstream.cinder)) });
    const rows: string[][] = [];
    for (const [key, one] of Object.entries(operations(volumeId(50)))) {
      if (!isSelected(selection.cases, key)) continue;
      await expectEqualAnswers(key, one, upstream, gateway, running);
      const sources = [
        { server: gateway, body: bodyOf(one) },
        ...running.map((peer) => ({ server: peer.server, body: peer.bodyOf(key, one) })),
      ];
      rows.push([one.name, ...(await measure(sources, load, selection))]);
    }
    console.log(table(['CPU ms a request', 'gateway', ...running.map(({ name }) => name)], rows));
  });
  if (profile === undefined) return;
  const shares = profileShares(readProfile(profile));
  console.log(
    table(
      ['part of the gateway', 'share'],
      shares.map(([part, share]) => [part, `${(share * 100).toFixed(0)} %`]),
    ),
  );
}

/** Measures one case on all servers in turn, the gateway first. @returns the cells of the table */
async function measure(
  sources: readonly { server: Server; body: string }[],
  load: Load,
  { rounds, seconds }: Selection,
): Promise<string[]> {
  const measured = sources.map((source) => ({ ...source, costs: [] as number[] }));
  const block = async (
    { server: { origin, pid }, body }: (typeof sources)[number],
    duration: number,
  ): Promise<number> => {
    const before = cpuMs(pid);
    const { requests } = await load.send({ origin, token, body, concurrency, seconds: duration });
    return (cpuMs(pid) - before) / requests;
  };
  for (const source of measured) await block(source, warmUpSeconds);
  for (let round = 0; round < rounds; round++)
    for (const source of measured) source.costs.push(await block(source, seconds));
  const [gateway = [], ...others] = measured.map(({ costs }) => costs);
  const peerCells = others.map((costs) => `${median(costs).toFixed(2)} (${medianRatio(gateway, costs).toFixed(2)})`);
  return [median(gateway).toFixed(2), ...peerCells];
}

/**
 * Compares the answers of the peers, and their numbers of calls to Cinder, with those of the gateway.
 *
 * @throws Error if they differ, or if an answer contains errors
 */
async function expectEqualAnswers(
  key: string,
  one: Case,
  upstream: Upstream,
  gateway: Server,
  running: readonly RunningPeer[],
): Promise<void> {
  const counted = async (server: Server, body: string): Promise<{ data: unknown; calls: number }> => {
    const before = await upstream.calls();
    const { data } = await ask(server, token, body);
    return { data, calls: (await upstream.calls()) - before };
  };
  const own = await counted(gateway, bodyOf(one));
  for (const peer of running) {
    const { data, calls } = await counted(peer.server, peer.bodyOf(key, one));
    expectEqual(`${one.name}, ${peer.name}`, peer.inCommon(data), peer.inCommon(own.data));
    expectEqual(`The calls of ${one.name}, ${peer.name}`, calls, own.calls);
  }
}
