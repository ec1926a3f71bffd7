import { startSandbox } from '../../sandbox/sandbox.ts';
import { startGatewayProcess } from './gateway-process.ts';
import { Subscribers } from './subscribers.ts';

/**
 * Measures the cost of subscribers: `npx tsc -p bench/live && cp package.json dist/bench && node dist/bench/bench/live/live.js
 * [subscribers]`. The gateway has a separate process. The sandbox and the subscribers share another one. `npx tsx
 * bench/live/live.ts` is for trials only, because tsx names every closure, which increases the memory of subscribers.
 */
const most = Number(process.argv[2] ?? 10_000);
const perSocket = 100;
const sandbox = await startSandbox({ seed: false, transitionSeconds: 0.5 });
const [alice] = sandbox.users.filter(({ name }) => name === 'alice');
if (!alice) throw new Error('The sandbox has no user alice.');
const gateway = await startGatewayProcess({ OS_AUTH_URL: sandbox.authUrl });

async function cinder(method: string, path: string, body?: object): Promise<{ volume: { id: string } }> {
  const reply = await fetch(sandbox.cinderUrl + path, {
    method,
    headers: {
      'x-auth-token': alice?.token ?? '',
      'content-type': 'application/json',
      'openstack-api-version': 'volume 3.70',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return (text ? JSON.parse(text) : {}) as { volume: { id: string } };
}

async function extend(id: string, size: number): Promise<void> {
  await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-auth-token': alice?.token ?? '' },
    body: JSON.stringify({
      query: `mutation { extendVolume(input: { id: "${id}", newSize: ${size} }) { userErrors { message } } }`,
    }),
  });
}

const { volume } = await cinder('POST', '/volumes', { volume: { name: 'bench', size: 1 } });
const kinds: Record<string, string> = {
  'volumeChanged, bare': `subscription ($id: ID!) { change: volumeChanged(id: $id) { kind volumeId status previousStatus cursor } }`,
  'volumeChanged with its volume': `subscription ($id: ID!) { change: volumeChanged(id: $id) { kind volumeId status volume { id name size status } } }`,
  volumesChanged: `subscription { change: volumesChanged { kind volumeId status previousStatus cursor } }`,
};
// Allocates what the process needs once, so that it is not attributed to the first subscribers.
const rounds = [
  ['warm-up', Object.values(kinds)[0] ?? '', most / 10] as const,
  ...Object.entries(kinds).map((kind) => [...kind, most] as const),
];
let size = 1;
for (const [name, query, count] of rounds) {
  const sockets = Math.ceil(count / perSocket);
  const kilobytes = (bytes: number): string => (bytes / count / 1024).toFixed(1);
  const before = await gateway.state();
  const began = performance.now();
  const variables = query.includes('$id') ? { variables: { id: volume.id } } : {};
  const subscribers = await Subscribers.open(
    gateway.url,
    sockets,
    perSocket,
    () => alice.token,
    () => ({ query, ...variables }),
  );
  for (let state = await gateway.state(); state.viewers < count; state = await gateway.state()) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const opened = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const during = await gateway.state();
  const all = subscribers.received('EXTENDING', count);
  const acted = performance.now();
  await extend(volume.id, ++size);
  const last = (await all) - acted;
  const after = await gateway.state();
  const calls = Object.entries(after.calls).map(([route, made]) => `${route} ${made - (before.calls[route] ?? 0)}`);
  await subscribers.leave('complete', perSocket);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const left = await gateway.state();
  console.log(
    `${name}: ${count} subscribers in ${(opened / 1000).toFixed(1)} s; ${kilobytes(during.heapUsed - before.heapUsed)} KiB heap, ` +
      `${kilobytes(during.rss - before.rss)} KiB rss each; a change reached the last after ${Math.round(last)} ms; polls: ${calls.join(', ')}; ` +
      `remaining: ${left.viewers} subscribers, ${left.timers - before.timers} timers, heap ${((left.heapUsed / before.heapUsed - 1) * 100).toFixed(1)} %`,
  );
}
await gateway.close();
await sandbox.close();
