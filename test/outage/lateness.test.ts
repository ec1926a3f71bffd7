import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { login, type Rest } from '../behaviour/support/rest.ts';
import { all, follow, one, webSocket, type Followed } from './support/follow.ts';
import { authUrl, mutate, serve } from './support/gateway.ts';
import { makeVolume, removeLater, removeVolumes } from './support/volumes.ts';

const served = serve();
afterEach(removeVolumes);

/** Milliseconds. */
const lateByPolling = 2500;
const atOnce = 500;

/** When Cinder's own record first shows a status, as well as a look every 50 ms tells. */
async function shownAt(rest: Rest, id: string, status: string): Promise<number> {
  for (;;) {
    const asked = performance.now();
    const { volume } = (await rest.get(`/volumes/${id}`)) as { volume: { status: string } };
    if (volume.status === status) return asked;
    await sleep(50);
  }
}

async function seenAt({ events }: Followed, id: string, status: string): Promise<number> {
  const find = (): Followed['events'][number] | undefined =>
    events.find((event) => event.volumeId === `Volume:${id}` && event.status === status);
  await vi.waitFor(() => expect(find()).toBeDefined(), { timeout: 15_000, interval: 25 });
  return find()?.at ?? Infinity;
}

test('a volume that takes 3 s is seen available at most 2.5 s late, by one who watches it and by one who watches all', async () => {
  const alice = await login(authUrl, 'alice', 'demo');
  const ron = await login(authUrl, 'ron', 'demo');
  const late: number[] = [];
  for (const pause of [0, 700, 1400]) {
    const id = await makeVolume(alice, { 'lab:delay': '3' }, false);
    // The looks begin at another time each round, so that the last one before falls now here, now there.
    await sleep(pause);
    const client = webSocket(served.url, ron.token);
    const streams = [follow(client, one, { id }), follow(client, all)];
    const shown = await shownAt(alice, id, 'available');
    for (const stream of streams) {
      late.push((await seenAt(stream, id, 'AVAILABLE')) - shown);
      expect(stream.events.find((event) => event.volumeId === `Volume:${id}`)).toMatchObject({ kind: 'INITIAL', status: 'CREATING' });
    }
    await client.dispose();
    await vi.waitFor(() => expect(served.live().viewers).toBe(0));
  }
  console.log(`late by polling: ${late.map(Math.round).join(', ')} ms`);
  expect(Math.max(...late)).toBeLessThanOrEqual(lateByPolling);
});

test('what a mutation through the gateway does is seen at once, though looks are 30 s apart', async () => {
  const alice = await login(authUrl, 'alice', 'demo');
  const ron = await login(authUrl, 'ron', 'demo');
  const id = await makeVolume(alice);
  const stream = follow(webSocket(served.url, ron.token), one, { id });
  await seenAt(stream, id, 'AVAILABLE');
  const { looks } = served.live();
  // Nothing goes on: for longer than a busy watcher's pause there is no look.
  await sleep(2500);
  expect(served.live().looks).toBe(looks);

  const late: number[] = [];
  for (const name of ['one', 'two', 'three']) {
    const seen = stream.events.length;
    const { at } = await mutate(served.url, alice.token, 'updateVolume', { id, name });
    await vi.waitFor(() => expect(stream.events.length).toBe(seen + 1), { timeout: 5000, interval: 10 });
    late.push((stream.events.at(-1)?.at ?? Infinity) - at);
  }
  console.log(`late after a mutation: ${late.map(Math.round).join(', ')} ms`);
  expect(Math.max(...late)).toBeLessThanOrEqual(atOnce);
});

test('a volume that takes 3 s is seen creating at once after the mutation that makes it, and available in time', async () => {
  const alice = await login(authUrl, 'alice', 'demo');
  const ron = await login(authUrl, 'ron', 'demo');
  const stream = follow(webSocket(served.url, ron.token), all, { initial: false });
  await vi.waitFor(() => expect(served.live().viewers).toBe(1));
  const { id, madeAt } = await createThroughGateway(alice);
  const shown = await shownAt(alice, id, 'available');
  const [creating, available] = [await seenAt(stream, id, 'CREATING'), await seenAt(stream, id, 'AVAILABLE')];
  console.log(`created through the gateway: seen ${Math.round(creating - madeAt)} ms after the answer, available ${Math.round(available - shown)} ms late`);
  expect(creating - madeAt).toBeLessThanOrEqual(atOnce);
  expect(available - shown).toBeLessThanOrEqual(lateByPolling);
});

async function createThroughGateway({ token }: Rest): Promise<{ id: string; madeAt: number }> {
  const input = { name: 'outage-test', size: 1, metadata: { 'lab:delay': '3' } };
  const { payload, at } = await mutate(served.url, token, 'createVolume', input, 'volume { cinderId }');
  const { cinderId: id } = payload['volume'] as { cinderId: string };
  removeLater(id);
  return { id, madeAt: at };
}
