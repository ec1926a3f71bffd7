import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { login } from '../behaviour/support/rest.ts';
import {
  allWhole,
  brief,
  ended,
  eventSource,
  follow,
  oneWhole,
  silent,
  waitForDelete,
  waitForStatus,
  webSocket,
  type Followed,
} from './support/follow.ts';
import { authUrl, mutate, serve } from './support/gateway.ts';
import { mend, stop, up } from './support/lab.ts';
import { extend, makeVolume, removeVolumes } from './support/volumes.ts';

const served = serve();
afterEach(async () => {
  await mend();
  await removeVolumes();
});

/** Milliseconds for which cinder-api is unavailable, at least. */
const away = 20_000;
/** The maximum time in milliseconds until the next poll after any outage, including the poll. */
const caughtUp = 33_000;

interface Waited {
  value: string | null;
}

test('streams stay open and catch up after 20 s without cinder-api, and so do waits', async () => {
  const alice = await login(authUrl, 'alice', 'demo');
  const ron = await login(authUrl, 'ron', 'demo');
  const [during = '', behind = '', gone = '', waited = ''] = await Promise.all(
    Array.from({ length: 4 }, () => makeVolume(alice)),
  );
  for (const id of [during, gone, waited])
    await alice.post(`/volumes/${id}/metadata`, { metadata: { 'lab:delay': '6' } });

  const clients = [
    webSocket(served.url, alice.token),
    webSocket(served.url, ron.token),
    eventSource(served.url, ron.token),
  ];
  const lists = clients.map((client) => follow(client, allWhole));
  const singles = [during, behind].map((id) => ({
    id,
    streams: clients.map((client) => follow(client, oneWhole, { id })),
  }));
  const ending = clients.map((client) => follow(client, oneWhole, { id: gone }));
  const running = [...lists, ...singles.flatMap(({ streams }) => streams)];
  const begun = [...running, ...ending];
  await vi.waitFor(() => expect(silent(begun)).toEqual([]), { timeout: 10_000 });

  // Operations that continue while Cinder's API is unavailable.
  await Promise.all([extend(alice, during), alice.delete(`/volumes/${gone}`)]);
  const statuses = clients.map((client) => follow<Waited>(client, waitForStatus, { id: `Volume:${during}` }));
  const deletions = clients.map((client) => follow<Waited>(client, waitForDelete, { id: `Volume:${gone}` }));
  await vi.waitFor(() => expect(silent([...statuses, ...deletions])).toEqual([]), { timeout: 3000 });
  const mutation = mutate(
    served.url,
    alice.token,
    'extendVolume',
    { id: waited, newSize: 2, wait: {} },
    'volume { rawStatus size }',
  );
  mutation.catch(() => undefined);
  await vi.waitFor(async () => expect(await statusOf(waited)).toBe('extending'), { timeout: 3000 });
  // Cinder shows the status before it answers. Waits, so that the answer arrives before the API stops.
  await sleep(1000);
  await stop('api');
  const left = performance.now();
  await sleep(away);
  expect(ended([...begun, ...statuses, ...deletions])).toEqual([]);
  await up();
  const back = performance.now();
  await extend(alice, behind);

  const isGrown = ({ events }: Followed, id: string): boolean => {
    const last = events.findLast((event) => event.volumeId === `Volume:${id}`);
    return last?.status === 'AVAILABLE' && last.volume?.size === 2;
  };
  await vi.waitFor(
    () => {
      for (const { id, streams } of singles)
        expect([...streams, ...lists].filter((stream) => !isGrown(stream, id)).map(brief)).toEqual([]);
      for (const { events } of lists)
        expect(events.findLast((event) => event.volumeId === `Volume:${gone}`)?.kind).toBe('DELETED');
      for (const { events, end } of ending) expect([events.at(-1)?.kind, end()]).toEqual(['DELETED', 'complete']);
      for (const stream of statuses)
        expect(brief(stream)).toMatchObject({ last: { value: 'available' }, end: 'complete' });
      for (const stream of deletions) expect(brief(stream)).toMatchObject({ last: { value: null }, end: 'complete' });
    },
    { timeout: caughtUp, interval: 100 },
  );
  const now = performance.now();
  console.log(
    `cinder-api away for ${Math.round((back - left) / 1000)} s: all caught up ${((now - back) / 1000).toFixed(1)} s after it was back`,
  );
  expect((await mutation).payload['volume']).toEqual({ rawStatus: 'available', size: 2 });
  expect(ended(running)).toEqual([]);
  expect(begun.flatMap(({ faults }) => faults)).toEqual([]);

  async function statusOf(id: string): Promise<string> {
    return ((await alice.get(`/volumes/${id}`)) as { volume: { status: string } }).volume.status;
  }
});
