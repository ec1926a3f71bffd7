import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { login, until, type Rest } from '../behaviour/support/rest.ts';
import { brokerUrl, connectToBroker, createLeastUser, rabbitmqctl } from './support/broker.ts';
import { follow, webSocket, type Followed } from './support/follow.ts';
import { authUrl, mutate, serve } from './support/gateway.ts';
import { mend, stop, up } from './support/lab.ts';
import { extend, makeVolume, removeVolumes } from './support/volumes.ts';

const user = 'cinder-graphql-test';
/** Polls are so rare that only notifications can be the reason of an event. */
const rare = { pace: { busy: 600, idle: 600 } };
const url = await createLeastUser(user);
const served = serve({ ...rare, notifications: [url], peersExchange: 'cinder-graphql-test' });
const peer = serve({ ...rare, notifications: [url], peersExchange: 'cinder-graphql-test' });
const late = serve({ ...rare, notifications: [brokerUrl], notificationExchange: ['cinder-graphql-later'] });

afterEach(async () => {
  await mend();
  await removeVolumes();
});

/** The maximum time from a change to its event, in milliseconds. Without notifications, it is 10 minutes. */
const soon = { timeout: 10_000, interval: 10 };

interface Change {
  kind: string;
  volumeId: string;
  status: string | null;
  volume: { name: string | null; size: number | null } | null;
}

const volumesChanged = `subscription { change: volumesChanged(initial: false) { kind volumeId status volume { name size } } }`;

async function followVolumes({ token }: Rest, { url: gateway, live } = served): Promise<Followed<Change>> {
  const { viewers } = live();
  const stream = follow<Change>(webSocket(gateway, token), volumesChanged);
  await vi.waitFor(() => expect(live().viewers).toBe(viewers + 1), soon);
  return stream;
}

/** Renames a volume through REST. @returns the milliseconds until its event */
async function rename(rest: Rest, id: string, name: string, { events }: Followed<Change>): Promise<number> {
  await rest.put(`/volumes/${id}`, { volume: { name } });
  const changed = performance.now();
  const find = (): { at: number } | undefined => events.find(({ volume }) => volume?.name === name);
  await vi.waitFor(() => expect(find()).toBeDefined(), soon);
  return (find()?.at ?? Infinity) - changed;
}

test('subscribers see changes made through REST while nothing is polled', async () => {
  const alice = await login(authUrl, 'alice', 'demo');
  const admin = await login(authUrl, 'admin', 'demo');
  const stream = await followVolumes(alice);
  const { events } = stream;
  const id = await makeVolume(alice);
  const has = (status: string | null, size?: number): Promise<void> =>
    vi.waitFor(
      () =>
        expect(events).toContainEqual(
          expect.objectContaining({
            volumeId: `Volume:${id}`,
            status,
            ...(size && { volume: { name: 'outage-test', size } }),
          }),
        ),
      soon,
    );
  await has('AVAILABLE', 1);
  await extend(alice, id, 2);
  await until(alice, `/volumes/${id}`, 'volume', 'available');
  await has('AVAILABLE', 2);
  await admin.post(`/volumes/${id}/action`, { 'os-reset_status': { status: 'error' } });
  await has('ERROR');
  const times: number[] = [];
  for (let count = 0; count < 10; count++) {
    times.push(await rename(alice, id, `notified-${count}`, stream));
    // One poll a second follows hints.
    await sleep(1000);
  }
  console.log(`renamed through REST: seen after ${times.map(Math.round).join(', ')} ms`);
  await alice.delete(`/volumes/${id}`);
  await has(null);
});

test('a mutation through another gateway is seen, even if Cinder sends no notification', async () => {
  const alice = await login(authUrl, 'alice', 'demo');
  const id = await makeVolume(alice);
  const stream = await followVolumes(alice);
  await sleep(1500);
  const before = stream.events.length;
  await mutate(peer.url, alice.token, 'updateVolumeMetadata', { id, metadata: [{ key: 'a', value: 'b' }] });
  await vi.waitFor(() => expect(stream.events.length).toBeGreaterThan(before), soon);
});

test('the permissions in docs/scaling.md suffice, and the broker refuses more', async () => {
  const connection = await connectToBroker(url);
  const refused = async (act: (queue: string) => [exchange: string, key: string] | string): Promise<void> => {
    const channel = await connection.createChannel();
    channel.on('error', () => undefined);
    const { queue } = await channel.assertQueue('', { exclusive: true });
    const what = act(queue);
    const attempt = typeof what === 'string' ? channel.get(what) : channel.bindQueue(queue, ...what);
    await expect(attempt).rejects.toThrow(/403|ACCESS_REFUSED/);
  };
  await refused(() => ['openstack', '#']);
  await refused(() => ['openstack', 'cinder-volume']);
  await refused(() => 'notifications.info');
});

test('the shared queue of other consumers loses no message', async () => {
  const alice = await login(authUrl, 'alice', 'demo');
  const stream = await followVolumes(alice);
  const id = await makeVolume(alice);
  const connection = await connectToBroker(brokerUrl);
  const channel = await connection.createChannel();
  const { queue } = await channel.assertQueue('', { exclusive: true });
  await channel.bindQueue(queue, 'openstack', 'notifications.info');
  const count = async (name: string): Promise<number> => (await channel.checkQueue(name)).messageCount;
  const [own, shared] = [await count(queue), await count('notifications.info')];
  for (let number = 0; number < 5; number++) await rename(alice, id, `counted-${number}`, stream);
  const sent = (await count(queue)) - own;
  expect(sent).toBeGreaterThanOrEqual(5);
  await vi.waitFor(async () => expect((await count('notifications.info')) - shared).toBe(sent), soon);
});

test.each([
  ['its connection is closed', () => rabbitmqctl('close_all_user_connections', user, 'test')],
  ['its queue is deleted', deleteQueues],
  [
    'RabbitMQ stops and starts',
    async () => {
      await stop('rabbit');
      await up();
    },
  ],
])('receives notifications again after %s, and misses no change', async (_, interrupt) => {
  const alice = await login(authUrl, 'alice', 'demo');
  const id = await makeVolume(alice);
  const stream = await followVolumes(alice);
  await rename(alice, id, 'before', stream);
  await interrupt();
  // The poll after the new connection, or a notification, shows this change.
  await rename(alice, id, 'after', stream);
  await sleep(3000);
  await rename(alice, id, 'later', stream);
  expect(stream.end()).toBeUndefined();
});

test('starts to receive notifications when the exchange appears', async () => {
  const alice = await login(authUrl, 'alice', 'demo');
  const { id: projectId } = { id: alice.projectId };
  const id = await makeVolume(alice);
  const stream = await followVolumes(alice, late);
  await alice.put(`/volumes/${id}`, { volume: { name: 'unnoticed' } });
  const channel = await (await connectToBroker(brokerUrl)).createChannel();
  await channel.assertExchange('cinder-graphql-later', 'topic', { autoDelete: true });
  const notification = { event_type: 'volume.update.end', payload: { tenant_id: projectId, volume_id: id } };
  await vi.waitFor(
    () => {
      channel.publish('cinder-graphql-later', 'notifications.info', Buffer.from(JSON.stringify(notification)));
      expect(stream.events).toContainEqual(expect.objectContaining({ volume: { name: 'unnoticed', size: 1 } }));
    },
    { timeout: 40_000, interval: 500 },
  );
});

async function deleteQueues(): Promise<void> {
  const names = (await rabbitmqctl('list_queues', 'name'))
    .split('\n')
    .filter((name) => name.startsWith('cinder-graphql.'));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) await rabbitmqctl('delete_queue', name);
}
