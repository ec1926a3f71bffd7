import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { login, type Rest } from '../behaviour/support/rest.ts';
import { all, follow, one, webSocket, type Followed } from './support/follow.ts';
import { authUrl, mutate, serve } from './support/gateway.ts';
import { makeVolume, removeLater, removeVolumes } from './support/volumes.ts';

const served = serve();
afterEach(removeVolumes);

/** The maximum delays in milliseconds. */
const lateByPolling = 2500;
const atOnce = 500;

/** Returns when Cinder first shows a status, with a poll every 50 ms. */
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

test('subscribers to one volume and to all volumes receive a status at most 2.5 s late, by polling', async () => {
  const alice = await login(authUrl, 'alice', 'demo');
  const ron = await login(authUrl, 'ron', 'demo');
  const late: number[] = [];
  for (const pause of [0, 700, 1400]) {
    const id = await makeVolume(alice, { 'lab:delay': '3' }, false);
    // The polls begin at another time in each round, so that the status changes at different times between two polls.
    await sleep(pause);
    const client = webSocket(served.url, ron.token);
    const streams = [follow(client, one, { id }), follow(client, all)];
    const shown = await shownAt(alice, id, 'available');
    for (const stream of streams) {
      late.push((await seenAt(stream, id, 'AVAILABLE')) - shown);
      expect(stream.events.find((event) => event.volumeId === `Volume:${id}`)).toMatchObject({
        kind: 'INITIAL',
        status: 'CREATING',
      });
    }
    await client.dispose();
    await vi.waitFor(() => expect(served.live().subscribers).toBe(0));
  }
  console.log(`late by polling: ${late.map(Math.round).join(', ')} ms`);
  expect(Math.max(...late)).toBeLessThanOrEqual(lateByPolling);
});

test('subscribers receive the change of a mutation through the gateway at once, although polls are seconds apart', async () => {
  const alice = await login(authUrl, 'alice', 'demo');
  const ron = await login(authUrl, 'ron', 'demo');
  const id = await makeVolume(alice);
  const stream = follow(webSocket(served.url, ron.token), one, { id });
  await seenAt(stream, id, 'AVAILABLE');
  const { looks } = served.live();
  // Without transitions, there is no poll for longer than the busy poll interval.
  await sleep(2500);
  expect(served.live().looks).toBe(looks);

  const late: number[] = [];
  for (const name of ['one', 'two', 'three']) {
    const received = stream.events.length;
    const { at } = await mutate(served.url, alice.token, 'updateVolume', { id, name });
    await vi.waitFor(() => expect(stream.events.length).toBe(received + 1), { timeout: 5000, interval: 10 });
    late.push((stream.events.at(-1)?.at ?? Infinity) - at);
  }
  console.log(`late after a mutation: ${late.map(Math.round).join(', ')} ms`);
  expect(Math.max(...late)).toBeLessThanOrEqual(atOnce);
});

test('subscribers receive a volume at once after the mutation that creates it, and its final status in time', async () => {
  const alice = await login(authUrl, 'alice', 'demo');
  const ron = await login(authUrl, 'ron', 'demo');
  const stream = follow(webSocket(served.url, ron.token), all, { initial: false });
  await vi.waitFor(() => expect(served.live().subscribers).toBe(1));
  const { id, madeAt } = await createThroughGateway(alice);
  const shown = await shownAt(alice, id, 'available');
  const [creating, available] = [await seenAt(stream, id, 'CREATING'), await seenAt(stream, id, 'AVAILABLE')];
  console.log(
    `created through the gateway: received ${Math.round(creating - madeAt)} ms after the answer, available ${Math.round(available - shown)} ms late`,
  );
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
