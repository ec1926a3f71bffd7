import { setTimeout as sleep } from 'node:timers/promises';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { startGatewayProcess } from './gateway-process.ts';
import { Subscribers } from './subscribers.ts';

/**
 * Measures the cost of subscribers with equal operations: memory, CPU per event, and the time until the last one has an
 * event. `npx tsc -p bench/live && cp package.json dist/bench && node dist/bench/bench/live/live.js [subscribers [tokens [case]]]`.
 * The gateway has a separate process. The sandbox and the subscribers share another one. `npx tsx bench/live/live.ts` is
 * for trials only, because tsx names every closure, which increases the memory of subscribers.
 *
 * An event is a new name of a volume, set through the gateway. The time begins with the mutation, which includes a poll
 * of Cinder. GATEWAY_FLAGS are flags of Node.js for the gateway, such as `--cpu-prof`.
 */
const most = Number(process.argv[2] ?? 10_000);
const manyTokens = Number(process.argv[3] ?? 1000);
const only = process.argv[4] ?? '';
const perSocket = Number(process.env['PER_SOCKET'] ?? 100);
const events = 5;
const sandbox = await startSandbox({ seed: false, transitionSeconds: 0 });
const alice = sandbox.users.find(({ name }) => name === 'alice');
if (!alice) throw new Error('The sandbox has no user alice.');
const { token, projectId } = alice;
const gateway = await startGatewayProcess({ OS_AUTH_URL: sandbox.authUrl });

async function run(query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'x-auth-token': token };
  const reply = await fetch(gateway.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return reply.json();
}

/** Issues a token of the same user and project. */
async function issueToken(): Promise<string> {
  const auth = { identity: { methods: ['token'], token: { id: token } }, scope: { project: { id: projectId } } };
  const reply = await fetch(`${sandbox.authUrl}/auth/tokens`, { method: 'POST', body: JSON.stringify({ auth }) });
  return reply.headers.get('x-subject-token') ?? '';
}

const created = await run('mutation { createVolume(input: { name: "bench", size: 1 }) { volume { id } } }');
const { id } = (created as { data: { createVolume: { volume: { id: string } } } }).data.createVolume.volume;
const tokens = await Promise.all(Array.from({ length: manyTokens }, issueToken));
const fields = 'kind cursor volume { id name size status }';
const one = { query: `subscription ($id: ID!) { volumeChanged(id: $id) { ${fields} } }`, variables: { id } };
const many = { query: `subscription { volumesChanged { ${fields} } }` };
const kinds = [
  ['volumeChanged', one, [token]],
  ['volumesChanged', many, [token]],
  [`volumeChanged, ${manyTokens} tokens`, one, tokens],
  [`volumesChanged, ${manyTokens} tokens`, many, tokens],
] as const;

/** Renames the volume. @returns the seconds of CPU, and the milliseconds until the first and the last subscriber */
async function rename(name: string, subscribers: Subscribers, count: number): Promise<[number, number, number]> {
  const before = await gateway.cpu();
  const all = subscribers.received(name, count);
  const began = performance.now();
  void run(`mutation { updateVolume(input: { id: "${id}", name: "${name}" }) { userErrors { message } } }`);
  const { first, last } = await all;
  // The end of the mutation, and the callbacks of the last writes.
  await sleep(200);
  return [(await gateway.cpu()) - before, first - began, last - began];
}

async function measure(name: string, payload: typeof one | typeof many, of: readonly string[], count: number) {
  const before = await gateway.state();
  const began = performance.now();
  const tokenOf = (socket: number): string => of[socket % of.length] ?? '';
  const subscribers = await Subscribers.open(gateway.url, count / perSocket, perSocket, tokenOf, () => payload);
  while ((await gateway.state()).subscribers < count) await sleep(100);
  const opened = performance.now() - began;
  await sleep(5000);
  const during = await gateway.state();
  const costs: [number, number, number][] = [];
  for (let n = 0; n < events; n++) {
    costs.push(await rename(`name ${n} of ${name}`, subscribers, count));
    await sleep(1000);
  }
  const after = await gateway.state();
  const polls = Object.entries(after.calls).map(([route, made]) => `${route} ${made - (before.calls[route] ?? 0)}`);
  await subscribers.leave('complete', perSocket);
  await sleep(1500);
  const left = await gateway.state();
  const kilobytes = (state: typeof during): string => ((state.heapUsed - before.heapUsed) / count / 1024).toFixed(1);
  const rss = ((during.rss - before.rss) / count / 1024).toFixed(1);
  const all = costs.map(
    ([cpu, first, last]) => `${cpu.toFixed(2)} s CPU, ${first.toFixed(0)} to ${last.toFixed(0)} ms`,
  );
  console.log(`${name}: ${count} subscribers in ${(opened / 1000).toFixed(1)} s
  memory: ${kilobytes(during)} KiB heap each, ${rss} KiB rss; ${kilobytes(after)} KiB heap after ${events} events
  each event: ${all.join('; ')}
  polls: ${polls.join(', ')}; remaining: ${left.subscribers} subscribers, ${left.timers - before.timers} timers, heap ${((left.heapUsed / before.heapUsed - 1) * 100).toFixed(1)} %`);
}

// Allocates what the process needs once, so that it is not attributed to the first subscribers.
await measure('warm-up', one, [token], most / 10);
for (const [name, payload, of] of kinds.filter(([name]) => name.startsWith(only)))
  await measure(name, payload, of, most);
await gateway.close();
await sandbox.close();
