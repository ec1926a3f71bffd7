import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { login, type Rest } from '../behaviour/support/rest.ts';
import {
  brokerUrl,
  connectToBroker,
  createLeastUser,
  deleteGatewayQueues,
  leastUser,
  password,
  rabbitmqctl,
} from './support/broker.ts';
import { scaled } from '../support/scaled.ts';
import type { Followed } from './support/follow.ts';
import { authUrl, mutate } from './support/gateway.ts';
import { mend, stop, up } from './support/lab.ts';
import {
  brokerMessages,
  connected,
  eventAt,
  followVolumes,
  metric,
  serveNotified,
  soon,
  type VolumeEvent,
} from './support/notified-gateway.ts';
import { makeVolume, removeVolumes } from './support/volumes.ts';

const url = await createLeastUser();
const gateway = serveNotified(url);
const peer = serveNotified(url);
const lateExchange = 'cinder-graphql-later';
const refused = serveNotified(url.replace(password, 'canary-of-another-password'));
const late = serveNotified(url, { notificationExchange: [lateExchange] });

afterEach(async () => {
  await mend();
  await removeVolumes();
});

/** Renames a volume through REST, and waits for the event. */
async function rename(rest: Rest, id: string, name: string, stream: Followed<VolumeEvent>): Promise<void> {
  await rest.put(`/volumes/${id}`, { volume: { name } });
  await eventAt(stream, ({ volume }) => volume?.name === name);
}

/** Whether an event shows a value of the metadata, about which Cinder sends no notifications. */
function hasMark(id: string, mark: string): (event: VolumeEvent) => boolean {
  return ({ volumeId, volume }) => volumeId === `Volume:${id}` && volume?.metadata['mark'] === mark;
}

test('the permissions in docs/scaling.md suffice, and the broker refuses more', async () => {
  await connected(gateway, peer);
  const connection = await connectToBroker(url);
  const refuse = async (exchange: string, key: string): Promise<void> => {
    const channel = await connection.createChannel();
    channel.on('error', () => undefined);
    const { queue } = await channel.assertQueue(`cinder-graphql.test-${key}`, { exclusive: true });
    await expect(channel.bindQueue(queue, exchange, key)).rejects.toThrow(/403/);
  };
  await refuse('openstack', '#');
  await refuse('openstack', 'notifications.*');
  await refuse('openstack', 'cinder-volume');
  await refuse('cinder-volume_fanout', 'notifications.info');
  for (const act of ['get', 'deleteQueue', 'purgeQueue'] as const) {
    const channel = await connection.createChannel();
    channel.on('error', () => undefined);
    await expect(channel[act]('notifications.info')).rejects.toThrow(/403/);
  }
  const channel = await connection.createChannel();
  const denied = new Promise((resolve) => channel.once('error', resolve));
  channel.publish('openstack', 'cinder-volume', Buffer.from('{}'));
  expect(String(await denied)).toMatch(/403/);
});

test('the shared queue of other consumers loses no message', async () => {
  const alice = await login(authUrl, 'alice', 'demo');
  const stream = await followVolumes(alice, gateway);
  const id = await makeVolume(alice);
  const channel = await (await connectToBroker(brokerUrl)).createChannel();
  const { queue } = await channel.assertQueue('', { exclusive: true });
  await channel.bindQueue(queue, 'openstack', 'notifications.info');
  const count = async (name: string): Promise<number> => (await channel.checkQueue(name)).messageCount;
  const [own, shared] = [await count(queue), await count('notifications.info')];
  for (let number = 0; number < 5; number++) await rename(alice, id, `counted-${number}`, stream);
  await vi.waitFor(async () => expect((await count(queue)) - own).toBeGreaterThanOrEqual(10), soon);
  const sent = (await count(queue)) - own;
  await vi.waitFor(async () => expect((await count('notifications.info')) - shared).toBe(sent), soon);
  console.log(`the shared queue: ${shared} messages before, ${sent} sent, ${await count('notifications.info')} after`);
  expect(await metric(gateway, 'notification_age_seconds')).toBeLessThan(soon.timeout / 1000);
});

test('a mutation through another gateway is seen at once, even if Cinder sends no notification', async () => {
  const alice = await login(authUrl, 'alice', 'demo');
  const id = await makeVolume(alice);
  const stream = await followVolumes(alice, gateway);
  const delays: number[] = [];
  for (const value of '12345') {
    await sleep(1500);
    const { at } = await mutate(peer.served.url, alice.token, 'setVolumeMetadata', { id, metadata: { mark: value } });
    delays.push((await eventAt(stream, hasMark(id, value))) - at);
  }
  console.log(`mutations through another gateway: seen after ${delays.map(Math.round).join(', ')} ms`);
  expect(Math.max(...delays)).toBeLessThan(scaled(1000));
});

/** Makes a change about which Cinder sends no notification. */
type Change = () => Promise<unknown>;

test.each<[string, (change: Change) => Promise<unknown>]>([
  [
    'its connection is closed',
    async (change) => {
      await change();
      await rabbitmqctl('close_all_user_connections', leastUser, 'test');
    },
  ],
  [
    'its queue is deleted',
    async (change) => {
      await change();
      expect(await deleteGatewayQueues()).toBeGreaterThan(0);
    },
  ],
  ['RabbitMQ stops and starts', restartBroker],
])('after %s, receives notifications again, has missed no change, and has warned once', async (_, interrupt) => {
  const alice = await login(authUrl, 'alice', 'demo');
  const id = await makeVolume(alice);
  await connected(gateway, peer);
  const streams = [await followVolumes(alice, gateway), await followVolumes(alice, peer)];
  const seen = (matches: (event: VolumeEvent) => boolean): Promise<number[]> =>
    Promise.all(streams.map((stream) => eventAt(stream, matches)));
  await alice.put(`/volumes/${id}`, { volume: { name: 'before' } });
  await seen(({ volume }) => volume?.name === 'before');
  // The polls after these notifications end.
  await sleep(2000);
  const lines = gateway.logged.length;
  await interrupt(() => alice.post(`/volumes/${id}/metadata`, { metadata: { mark: 'missed' } }));
  // Only the poll after the new connection shows this change.
  await seen(hasMark(id, 'missed'));
  await connected(gateway, peer);
  await sleep(3000);
  await alice.put(`/volumes/${id}`, { volume: { name: 'later' } });
  await seen(({ volume }) => volume?.name === 'later');
  expect(streams.map(({ end }) => end())).toEqual([undefined, undefined]);
  expect(brokerMessages(gateway.logged.slice(lines))).toEqual(['outage', 'connected']);
});

async function restartBroker(change: Change): Promise<void> {
  await stop('rabbit');
  await vi.waitFor(async () => expect(await metric(gateway, 'notifications_connected')).toBe(0), soon);
  await change();
  expect((await fetch(new URL('/readyz', gateway.served.url))).status).toBe(200);
  await up();
}

test('polls after mutations while RabbitMQ is stopped', async () => {
  const alice = await login(authUrl, 'alice', 'demo');
  const id = await makeVolume(alice);
  const stream = await followVolumes(alice, gateway);
  await stop('rabbit');
  await mutate(gateway.served.url, alice.token, 'setVolumeMetadata', { id, metadata: { mark: 'meanwhile' } });
  await eventAt(stream, hasMark(id, 'meanwhile'));
});

test('starts to receive notifications when the exchange appears, or is created again', async () => {
  const alice = await login(authUrl, 'alice', 'demo');
  const id = await makeVolume(alice);
  const stream = await followVolumes(alice, late);
  expect(await metric(late, 'notifications_connected')).toBe(0);
  const channel = await (await connectToBroker(brokerUrl)).createChannel();
  await channel.assertExchange(lateExchange, 'topic', { autoDelete: true });
  await vi.waitFor(async () => expect(await metric(late, 'notifications_connected')).toBe(1), {
    timeout: 40_000,
    interval: 250,
  });
  // The poll after the connection ends.
  await sleep(3000);
  await alice.post(`/volumes/${id}/metadata`, { metadata: { mark: 'unnoticed' } });
  const notification = { event_type: 'volume.update.end', payload: { tenant_id: alice.projectId, volume_id: id } };
  channel.publish(lateExchange, 'notifications.info', Buffer.from(JSON.stringify(notification)));
  await eventAt(stream, hasMark(id, 'unnoticed'));
  // An exchange that was created again has no bindings.
  await channel.deleteExchange(lateExchange);
  await channel.assertExchange(lateExchange, 'topic', { autoDelete: true });
  await sleep(1500);
  const renewal = { timeout: 40_000, interval: 250 };
  await vi.waitFor(async () => {
    await alice.post(`/volumes/${id}/metadata`, { metadata: { mark: 'later' } });
    channel.publish(lateExchange, 'notifications.info', Buffer.from(JSON.stringify(notification)));
    expect(stream.events.some(hasMark(id, 'later'))).toBe(true);
  }, renewal);
  await channel.deleteExchange(lateExchange);
});

test('no line of a log has the password, a notification or the name of a project', async () => {
  const alice = await login(authUrl, 'alice', 'demo');
  const id = await makeVolume(alice, { mark: 'canary-metadata' });
  const stream = await followVolumes(alice, gateway);
  // Cinder may lose its first notifications after RabbitMQ was stopped.
  let renames = 0;
  await vi.waitFor(
    async () => {
      await alice.put(`/volumes/${id}`, { volume: { name: `canary-name ${++renames}` } });
      await sleep(1000);
      expect(stream.events).not.toEqual([]);
    },
    { timeout: 60_000, interval: 250 },
  );
  const logged = [gateway, peer, late, refused].map(({ logged: lines }) => lines.join(''));
  expect(brokerMessages(refused.logged)).toEqual(['outage']);
  expect(logged[3]).toContain('ACCESS_REFUSED');
  for (const lines of logged) {
    expect(lines).toContain('notifications of Cinder');
    expect(lines).not.toMatch(/canary|\bdemo\b|outage-test|_context|oslo|volume\.update/);
    expect(lines).not.toContain(password);
  }
});
