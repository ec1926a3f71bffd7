import { afterEach, expect, test, vi } from 'vitest';
import { login, type Rest } from '../behaviour/support/rest.ts';
import { all, follow, one, webSocket, type Change, type Followed } from './support/follow.ts';
import { authUrl, mutate, serve, type Sent } from './support/gateway.ts';
import { extend, makeVolume, removeLater, removeVolumes } from './support/volumes.ts';

const served = serve();
afterEach(removeVolumes);

const sockets = 20;
const perSocket = 50;

/** Returns the last event of a stream about a volume. */
function lastOf({ events }: Followed, id: string): Pick<Change, 'kind' | 'status'> | undefined {
  return events.findLast((event) => event.volumeId === `Volume:${id}`);
}

function difference(later: Sent, earlier: Sent): Sent {
  return { cinder: later.cinder - earlier.cinder, keystone: later.keystone - earlier.keystone };
}

test('1,000 subscriptions over 20 sockets with different tokens share one poll, and receive every final status', async () => {
  const callers: Rest[] = await Promise.all(Array.from({ length: sockets }, () => login(authUrl, 'alice', 'demo')));
  expect(new Set(callers.map(({ token }) => token)).size).toBe(sockets);
  const operator = await login(authUrl, 'alice', 'demo');
  const [grown, failed, gone] = await Promise.all([
    makeVolume(operator),
    makeVolume(operator, { 'lab:fail': 'extend' }),
    makeVolume(operator),
  ]);
  const watched = [grown, failed, gone];

  const lists: Followed[] = [];
  const singles = new Map<string, Followed[]>(watched.map((id) => [id, []]));
  const began = served.sent();
  for (const [socket, { token }] of callers.entries()) {
    const client = webSocket(served.url, token);
    for (let n = 0; n < perSocket; n++) {
      const id = watched[n % (2 * watched.length)];
      if (id === undefined) lists.push(follow(client, all, { initial: false }));
      else singles.get(id)?.push(follow(client, one, { id }));
    }
    await vi.waitFor(() => expect(served.live().subscribers).toBe((socket + 1) * perSocket), { timeout: 20_000 });
  }
  await vi.waitFor(() => expect([...singles.values()].flat().every(({ events }) => events.length > 0)).toBe(true), {
    timeout: 10_000,
  });
  const proof = difference(served.sent(), began);
  // The calls are one lookup and one access check of the list and each volume per token, the version document, and polls.
  // A poll is counted when it has ended, and one may be running.
  expect(proof.keystone).toBe(sockets);
  expect(proof.cinder).toBeLessThanOrEqual(sockets * (1 + watched.length) + 1 + served.live().looks + 1);

  // The mutation starts a transition in the topic. The other changes are made without the gateway.
  const before = { sent: served.sent(), looks: served.live().looks, at: performance.now() };
  const { payload } = await mutate(
    served.url,
    operator.token,
    'createVolume',
    { name: 'outage-test', size: 1, metadata: { 'lab:delay': '5' } },
    'volume { id cinderId }',
  );
  const mutation = difference(served.sent(), before.sent);
  const { cinderId: made } = payload['volume'] as { cinderId: string };
  removeLater(made);
  await Promise.all([extend(operator, grown), extend(operator, failed), operator.delete(`/volumes/${gone}`)]);

  const final: [string, Pick<Change, 'kind' | 'status'>][] = [
    [grown, { kind: 'UPDATED', status: 'AVAILABLE' }],
    [failed, { kind: 'UPDATED', status: 'ERROR_EXTENDING' }],
    [gone, { kind: 'DELETED', status: null }],
    [made, { kind: 'UPDATED', status: 'AVAILABLE' }],
  ];
  await vi.waitFor(
    () => {
      for (const [id, state] of final) {
        for (const stream of [...lists, ...(singles.get(id) ?? [])]) expect(lastOf(stream, id)).toMatchObject(state);
      }
    },
    { timeout: 30_000, interval: 250 },
  );

  const seconds = (performance.now() - before.at) / 1000;
  const looks = served.live().looks - before.looks;
  const cost = difference(served.sent(), before.sent);
  console.log(
    `1,000 subscriptions: ${proof.cinder} calls to Cinder and ${proof.keystone} to Keystone for access checks; ` +
      `then ${looks} polls in ${seconds.toFixed(1)} s, and ${mutation.cinder} of the mutation`,
  );
  // Calls for each topic every 2 s, at most a tenth less, at once after the mutation, and some that may have been running.
  expect(looks).toBeLessThanOrEqual((seconds / 1.8 + 2) * (1 + watched.length));
  expect(looks).toBeGreaterThan(1);
  // Other calls belong to the mutation and its caller's token. Their number does not depend on the subscribers.
  expect(cost.cinder).toBeLessThanOrEqual(looks + mutation.cinder + 1);
  expect(cost.keystone).toBeLessThanOrEqual(1);

  const streams = [...lists, ...singles.values()].flat();
  expect(streams).toHaveLength(sockets * perSocket);
  expect(streams.flatMap(({ faults }) => faults)).toEqual([]);
  // A deleted volume ends its own stream only.
  expect(streams.filter(({ end }) => end() !== undefined).map(({ end }) => end())).toEqual(
    singles.get(gone)?.map(() => 'complete'),
  );
  // The list, and each volume.
  expect(served.live().topics).toBe(1 + watched.length);
});
