import { isDeepStrictEqual } from 'node:util';
import { startGateway } from '../common/gateway.ts';
import { Load } from '../common/load.ts';
import { cpuMs, startServer, type Server } from '../common/process.ts';
import { median, medianRatio } from '../common/statistics.ts';
import { table } from '../common/table.ts';
import { cases, type Case } from './cases.ts';

export interface InstantOptions {
  /** The number of blocks of each server. */
  rounds: number;
  /** The duration of a block. */
  seconds: number;
  /** Names of cases; all if empty. */
  cases: readonly string[];
  /** Names of peers; all if empty. */
  peers: readonly string[];
  /** The folder for a CPU profile of the gateway. */
  profile?: string;
}

const concurrency = 8;
const warmUpSeconds = 3;
const token = 'member';

const source = (path: string): string => new URL(`../${path}`, import.meta.url).pathname;
const tsx = (path: string): string[] => ['--import', 'tsx', source(path)];

/** Starts the peers by their names. */
const peers: Readonly<Record<string, (cinder: string) => Promise<Server>>> = {
  yoga: (cinder) => startServer(() => tsx('peers/yoga/server.ts'), { CINDER: cinder }),
  plain: (cinder) => startServer(() => tsx('peers/plain/server.ts'), { CINDER: cinder }),
};

/**
 * Measures the CPU time of a request of the gateway and of its peers, with a cloud that answers at once. Prints a table.
 *
 * @throws Error if the answers differ
 */
export async function instant(options: InstantOptions): Promise<void> {
  const upstream = await startServer(() => tsx('upstream/upstream.ts'));
  const servers = new Map<string, Server>();
  const load = new Load();
  try {
    servers.set('gateway', await startGateway(`${upstream.origin}/identity/v3`, profileFlags(options.profile)));
    for (const [name, start] of Object.entries(peers))
      if (isSelected(options.peers, name)) servers.set(name, await start(`${upstream.origin}/v3/p1`));
    const rows: string[][] = [];
    for (const [key, one] of Object.entries(cases))
      if (isSelected(options.cases, key)) rows.push(await measure(one, servers, load, options));
    console.log(table(['CPU ms a request', ...servers.keys()], rows));
  } finally {
    load.stop();
    for (const server of [...servers.values(), upstream]) await server.stop();
  }
}

const profileFlags = (folder: string | undefined): string[] =>
  folder === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', folder];

const isSelected = (names: readonly string[], name: string): boolean => names.length === 0 || names.includes(name);

/** Measures one case on all servers in turn. @returns the row of the table */
async function measure(
  one: Case,
  servers: ReadonlyMap<string, Server>,
  load: Load,
  { rounds, seconds }: InstantOptions,
): Promise<string[]> {
  const { name, ...request } = one;
  const body = JSON.stringify(request);
  await compare(one, body, servers);
  const block = async ({ origin, pid }: Server, duration: number): Promise<number> => {
    const before = cpuMs(pid);
    const { requests } = await load.send({ origin, token, body, concurrency, seconds: duration });
    return (cpuMs(pid) - before) / requests;
  };
  for (const server of servers.values()) await block(server, warmUpSeconds);
  const costs = new Map([...servers.keys()].map((server) => [server, [] as number[]]));
  for (let round = 0; round < rounds; round++)
    for (const [server, values] of costs) values.push(await block(servers.get(server) as Server, seconds));
  const gateway = costs.get('gateway') ?? [];
  return [
    name,
    ...[...costs].map(([server, values]) => {
      const cost = median(values).toFixed(2);
      return server === 'gateway' ? cost : `${cost} (${medianRatio(gateway, values).toFixed(2)})`;
    }),
  ];
}

/** Compares the answers of all servers. @throws Error if they differ, or contain errors */
async function compare({ name }: Case, body: string, servers: ReadonlyMap<string, Server>): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-auth-token': token };
  let first: unknown;
  for (const [server, { origin }] of servers) {
    const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body });
    const answer = (await response.json()) as { data?: unknown; errors?: unknown };
    if (answer.errors !== undefined) throw new Error(`${name}, ${server}: ${JSON.stringify(answer.errors)}`);
    first ??= answer;
    if (!isDeepStrictEqual(answer, first))
      throw new Error(`${name}: the answer of ${server} differs.\n${JSON.stringify(first)}\n${JSON.stringify(answer)}`);
  }
}
