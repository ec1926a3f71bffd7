import { volumeId } from '../../test/support/rows.ts';
import { ask, expectEqual } from '../common/answer.ts';
import { Load } from '../common/load.ts';
import type { Server } from '../common/process.ts';
import { startGateway, startUpstream, type Upstream } from '../common/servers.ts';
import { withStarted, type Started } from '../common/started.ts';
import { bodyOf, largePage, operations, pages, type Case } from '../cases/cases.ts';
import { plain as plainPeer, yoga as yogaPeer } from '../peers/peers.ts';

const token = 'member';

/**
 * Checks the benchmark: sends each operation a few times, compares the answers of the gateway and of the peers, and compares the
 * number of calls to Cinder. Nothing is measured.
 *
 * @throws Error if the answers differ, or if the gateway makes more calls than the join
 */
export async function smoke(): Promise<void> {
  await withStarted(async (started) => {
    const load = started.add(new Load());
    const [small, many] = await Promise.all([startCloud(started, 100), startCloud(started, 1500)]);
    const yoga = started.add(await yogaPeer.start(small.upstream.cinder));
    const known = operations(volumeId(50));
    for (const one of Object.values({ ...known, ...pages(volumeId(50)) })) {
      await compare(one, small, Object.values(known).includes(one) ? [yoga] : []);
      const { gateway } = small;
      await load.send({ origin: gateway.origin, token, body: bodyOf(one), concurrency: 2, seconds: 5, requests: 4 });
    }
    for (const operationName of ['ByFilters', 'ByPages']) {
      await compare(largePage, small, [], operationName);
      await compare(largePage, many, [], operationName, 101);
    }
  });
}

interface Cloud {
  upstream: Upstream;
  gateway: Server;
  plain: Server;
}

async function startCloud(started: Started, volumes: number): Promise<Cloud> {
  const upstream = started.add(await startUpstream(volumes));
  const [gateway, plain] = await Promise.all([startGateway(upstream.authUrl), plainPeer.start(upstream.cinder)]);
  return { upstream, gateway: started.add(gateway), plain: started.add(plain) };
}

/**
 * Compares the answers to an operation, and the calls of the gateway with those of the join.
 *
 * @param others further peers
 * @param join the name of the join; that of the operation by default
 * @param most the number of calls that the gateway may make; that of the join by default
 */
async function compare(
  one: Case,
  { upstream, gateway, plain }: Cloud,
  others: readonly Server[],
  join = one.operationName,
  most?: number,
): Promise<void> {
  // The first operation of a gateway also reads the version document of Cinder.
  await ask(gateway, token, bodyOf(one));
  const own = await ask(gateway, token, bodyOf(one));
  const before = await upstream.calls();
  const joined = await ask(plain, token, bodyOf({ ...one, operationName: join }));
  const floor = (await upstream.calls()) - before;
  expectEqual(`${one.name}, ${join}`, joined.data, own.data);
  for (const peer of others) expectEqual(`${one.name}, peer`, (await ask(peer, token, bodyOf(one))).data, own.data);
  if (joined.calls !== floor)
    throw new Error(`${one.name}: the join reports ${joined.calls} calls instead of ${floor}.`);
  if (own.calls > (most ?? floor)) throw new Error(`${one.name}: ${own.calls} calls instead of ${most ?? floor}.`);
  console.log(`${one.name}, ${join}: equal answers, ${own.calls} calls, ${floor} of the join`);
}
