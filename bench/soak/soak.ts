import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { startFaultProxy } from '../../test/faults/support/fault-proxy.ts';
import { runClients, type Tally } from './clients.ts';
import { startCloud, startGatewayProcess, type State } from './processes.ts';
import { healthy, nextWeather } from './weather.ts';

/**
 * Runs a soak test: `npx tsx bench/soak/soak.ts [minutes]`, 10 by default. At most 50 connections read, write, subscribe,
 * disconnect early, do not read, and attack, while the cloud is slow, breaks off, sends garbage or is unavailable. The exit code
 * is 1 if the gateway failed, leaked, or did not recover.
 */
const minutes = Number(process.argv[2] ?? 10);
/** Milliseconds after which connections and timers have ended, and an open circuit breaker has closed. */
const settling = 60_000;
const megabyte = 1e6;

const { cloud, stop } = await startCloud();
const proxy = await startFaultProxy(new URL(cloud.cinderUrl).origin, healthy.plan);
const through = (url: string): string => proxy.url + new URL(url).pathname;
const gateway = await startGatewayProcess({
  authUrl: through(cloud.authUrl),
  endpointOverride: through(cloud.cinderUrl),
  interface: 'public',
  tls: {},
  callTimeout: 4000,
});
const problems: string[] = [];
const tally: Tally = { operations: 0, events: 0, codes: new Map(), broken: new Map() };
const ending = new AbortController();
setMaxListeners(0, ending.signal);
let weather = healthy;
let worstProbe = 0;

/** Sends a query that requires the cloud. @returns an invalid answer */
async function query(): Promise<string | undefined> {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-auth-token': cloud.tokens['alice'] ?? '' },
    body: JSON.stringify({ query: '{ volumes(first: 1) { nodes { name } } }' }),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  return response.status === 200 && !text.includes('"errors"') ? undefined : text;
}

async function probe(): Promise<void> {
  const began = performance.now();
  await fetch(new URL('/livez', gateway.url), { signal: AbortSignal.timeout(30_000) }).then((response) =>
    response.text(),
  );
  worstProbe = Math.max(worstProbe, performance.now() - began);
}

/** Returns the longest delay of the event loop since the last call, in milliseconds. */
async function loopDelay(): Promise<number> {
  // Ignores failures, because `/livez` tests whether the gateway answers.
  const text = await fetch(new URL('/metrics', gateway.url))
    .then((response) => response.text())
    .catch(() => '');
  return 1000 * Number(/^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(text)?.[1] ?? NaN);
}

function printed(counts: ReadonlyMap<string, number>): string {
  return JSON.stringify(Object.fromEntries([...counts].sort(([, a], [, b]) => b - a)));
}

function line(label: string, state: State, rest = ''): void {
  const { heapUsed, rss, topics, sockets, timers } = state;
  console.log(
    `${label}: heap ${(heapUsed / megabyte).toFixed(1)} MB, rss ${(rss / megabyte).toFixed(0)} MB, sockets ${sockets}, topics ${topics}, timers ${timers}${rest}`,
  );
}

async function report(label: string): Promise<State> {
  const [state, delay] = [await gateway.state(), await loopDelay()];
  line(label, state, `, loop delay ${delay.toFixed(0)} ms, /livez ${worstProbe.toFixed(0)} ms at most`);
  console.log(
    `  ${tally.operations} operations, ${tally.events} events, errors ${printed(tally.codes)}, broken ${printed(tally.broken)}, faults ${JSON.stringify(proxy.counts)}; ${weather.name}`,
  );
  worstProbe = 0;
  return state;
}

/** Runs a function at intervals until the load ends. */
async function every(ms: () => number, run: () => Promise<void> | void): Promise<void> {
  while (!ending.signal.aborted) {
    await sleep(ms(), undefined, { signal: ending.signal }).catch(() => undefined);
    if (gateway.ended() === undefined) await run();
    else ending.abort();
  }
}

if (await query()) problems.push('the first query failed');
const before = await gateway.state();
line('before', before);
const started = performance.now();
const seconds = (): number => Math.round((performance.now() - started) / 1000);
const ends = setTimeout(() => ending.abort(), minutes * 60_000);
let early: State | undefined;

await Promise.all([
  runClients({ url: gateway.url, tokens: cloud.tokens, tally, signal: ending.signal }),
  every(
    () => 2000 + Math.random() * 4000,
    () => {
      weather = nextWeather(weather);
      proxy.plan = weather.plan;
    },
  ),
  every(
    () => 250,
    () => probe().catch((error: unknown) => void problems.push(`/livez: ${String(error)}`)),
  ),
  every(
    () => 30_000,
    async () => {
      const state = await report(`${seconds()} s`);
      if (seconds() >= Math.min(60, minutes * 30)) early ??= state;
    },
  ),
]);
clearTimeout(ends);
proxy.plan = healthy.plan;
weather = healthy;

/** Whether nothing remains of the clients. */
function isSettled({ topics, subscribers, sockets, timers }: State): boolean {
  return topics === 0 && subscribers === 0 && sockets <= before.sockets && timers <= before.timers;
}

if (gateway.ended() === undefined) {
  // An open circuit breaker lets a call through after some seconds. Before, the gateway does not know that the cloud has
  // recovered.
  await sleep(12_000);
  const failed = await query();
  if (failed) problems.push(`the first query in healthy weather failed: ${failed}`);
  let after = await gateway.state();
  for (
    const end = performance.now() + settling;
    !isSettled(after) && performance.now() < end;
    after = await gateway.state()
  )
    await sleep(1000);
  line('after', after);
  if (!isSettled(after)) problems.push(`remaining: ${JSON.stringify({ before, after })}`);
  if (early && after.heapUsed > early.heapUsed * 1.2)
    problems.push(`the heap has grown from ${early.heapUsed} to ${after.heapUsed} bytes`);
  const code = await gateway.terminate();
  if (code !== '0') problems.push(`the exit code after SIGTERM was ${code}`);
} else problems.push(`the process ended: ${gateway.ended() ?? ''}`);

const internal = tally.codes.get('INTERNAL_SERVER_ERROR') ?? 0;
if (internal > 0) problems.push(`${internal} times INTERNAL_SERVER_ERROR`);
if (gateway.faults.length > 0)
  problems.push(`${gateway.faults.length} log lines of errors, the first: ${gateway.faults[0] ?? ''}`);
console.log(
  `${tally.operations} operations, ${tally.events} events, errors ${printed(tally.codes)}, broken ${printed(tally.broken)}`,
);
console.log(problems.length === 0 ? 'passed' : `FAILED\n${problems.join('\n')}`);
await proxy.close();
stop();
process.exit(problems.length === 0 ? 0 : 1);
