import { beforeEach, describe, expect, test, vi } from 'vitest';
import { backups } from '../../../src/cinder/resources/backups.ts';
import { volumes } from '../../../src/cinder/resources/volumes.ts';
import { CallCounts } from '../../../src/cinder/transport/call-log.ts';
import { Hub } from '../../../src/cinder/watch/hub.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { volumeId } from '../../support/rows.ts';
import { LiveCloud, pass, Reader, useClock, type LiveCaller } from './support/live-cloud.ts';

let cloud: LiveCloud;
let hub: Hub;
beforeEach(() => {
  useClock();
  cloud = new LiveCloud(1);
  hub = new Hub({ callLog: new CallCounts() });
});

const demo = (name: string) => cloud.caller(name);
const other = (name: string) => cloud.caller(name, { projectId: 'p2' }, { projectId: 'p2' });
const root = (name: string) => cloud.caller(name, { roles: ['admin'] });

test('has one list for each cloud, project and type, and one for all projects', async () => {
  const elsewhere = new LiveCloud(1).caller('alice');
  for (const { client } of [demo('alice'), demo('ron'), root('root'), other('bob'), elsewhere])
    await hub.watch(client, volumes);
  expect(hub.size).toEqual({ topics: 3, subscribers: 5 });
  await hub.watch(demo('alice').client, backups);
  await hub.watch(root('root').client, volumes, { allProjects: true });
  expect(hub.size).toEqual({ topics: 5, subscribers: 7 });
});

test('allows subscriptions to all projects only to administrators', async () => {
  const { client, calls } = demo('alice');
  const failure = await failureOf(() => hub.watch(client, volumes, { allProjects: true }));
  expect(failure).toEqual(
    cinderError('FORBIDDEN', 'Only administrators can subscribe to the volumes of all projects.'),
  );
  expect([calls, hub.size.topics]).toEqual([[], 0]);
});

test('polls immediately after a mutation for subscribers to its project or to all projects', async () => {
  const [alice, bob, admin] = [demo('alice'), other('bob'), root('root')];
  await hub.watch(alice.client, volumes);
  await hub.watch(bob.client, volumes);
  await hub.watch(admin.client, volumes, { allProjects: true });
  const all = [alice, bob, admin];
  for (const { calls } of all) calls.length = 0;
  hub.boost(demo('somebody').client, null);
  await pass(0.2);
  expect(all.map(({ calls }) => calls.length)).toEqual([1, 0, 1]);
});

test('removes a topic without subscribers after one minute', async () => {
  const queue = await hub.watch(demo('alice').client, volumes);
  queue.end();
  expect(hub.size).toEqual({ topics: 1, subscribers: 0 });
  await pass(61);
  expect([hub.size, vi.getTimerCount()]).toEqual([{ topics: 0, subscribers: 0 }, 0]);
});

test('ends all subscriptions when closed, and leaves no timer', async () => {
  const readers = [
    new Reader(await hub.watch(demo('alice').client, volumes)),
    new Reader(await hub.watch(other('bob').client, volumes)),
  ];
  hub.close();
  await pass(0);
  expect([readers.map(({ ended }) => ended), hub.size, vi.getTimerCount()]).toEqual([
    ['done', 'done'],
    { topics: 0, subscribers: 0 },
    0,
  ]);
});

test('uses its poll interval for subscribers that request none', async () => {
  const quick = new Hub({ callLog: new CallCounts(), interval: () => ({ busy: 0.2, idle: 1 }) });
  const { client, calls } = demo('alice');
  await quick.watch(client, volumes);
  await pass(5.5);
  expect(calls).toHaveLength(6);
});

test('has one topic for each followed ID, however many follow it', async () => {
  const [alice, ron] = [demo('alice').client, demo('ron').client];
  const ids = [volumeId(1)];
  for (const client of [alice, ron]) await hub.watch(client, volumes, { ids });
  await hub.watch(alice, volumes);
  expect(hub.size).toEqual({ topics: 2, subscribers: 3 });
});

describe('a hint', () => {
  const hint = { resources: [{ kind: 'Volume', id: null }], projectId: 'p1', region: null };

  async function followers(): Promise<() => number[]> {
    const [alice, bob, admin] = [demo('alice'), other('bob'), root('root')];
    await hub.watch(alice.client, volumes);
    await hub.watch(bob.client, volumes);
    await hub.watch(admin.client, volumes, { allProjects: true });
    await hub.watch(alice.client, backups);
    const all = [alice, bob, admin];
    await pass(1.1);
    for (const { calls } of all) calls.length = 0;
    return () => all.map(({ calls }) => calls.length);
  }

  test('causes a poll of the lists of its project and type, and of all projects', async () => {
    const calls = await followers();
    hub.hint({ ...hint, projectId: demo('alice').client.token.projectId });
    await pass(0.2);
    expect(calls()).toEqual([1, 0, 1]);
  });

  test('without a project causes a poll in all projects, and without a type one of all types', async () => {
    const calls = await followers();
    hub.hint({ ...hint, projectId: null });
    await pass(0.2);
    expect(calls()).toEqual([1, 1, 1]);
    await pass(1);
    hub.hint({ resources: null, projectId: demo('alice').client.token.projectId, region: null });
    await pass(0.2);
    expect(calls()).toEqual([3, 1, 2]);
  });

  test('of another region causes no poll', async () => {
    const calls = await followers();
    hub.hint({ ...hint, projectId: null, region: 'elsewhere' });
    await pass(0.2);
    const { region } = demo('alice').client.endpoint;
    expect(calls()).toEqual(region === null ? [1, 1, 1] : [0, 0, 0]);
  });
});

describe('a volume of another project that an administrator follows', () => {
  let admin: LiveCaller;
  beforeEach(async () => {
    admin = root('root');
    await hub.watch(admin.client, volumes, { ids: [volumeId(1)] });
    await pass(1.1);
    admin.calls.length = 0;
  });

  test('is polled after a hint of its project, and not after a hint of another volume', async () => {
    const of = (n: number) => ({
      resources: [{ kind: 'Volume', id: volumeId(n) }],
      projectId: 'another',
      region: null,
    });
    hub.hint(of(2));
    await pass(0.2);
    expect(admin.calls).toEqual([]);
    hub.hint(of(1));
    await pass(0.2);
    expect(admin.calls).toHaveLength(1);
  });

  test('is polled after a mutation of the volume from its project', async () => {
    hub.boost(other('bob').client, volumeId(2));
    await pass(0.2);
    expect(admin.calls).toEqual([]);
    hub.boost(other('bob').client, volumeId(1));
    await pass(0.2);
    expect(admin.calls).toHaveLength(1);
  });
});

test('takes a read of an event of the initial state into account, also before all events were read', async () => {
  cloud.add(2);
  const alice = demo('alice');
  const ids = [volumeId(1), volumeId(2)];
  await hub.watch(alice.client, volumes, { ids });
  const queue = await hub.watch(alice.client, volumes, { ids });
  const { value: change } = await queue.next();
  if (!change) throw new Error('There is an event.');
  cloud.set(1, { name: 'meanwhile' });
  expect(await hub.read(alice.client, volumes, change)).toMatchObject({ name: 'meanwhile' });
  cloud.set(1, { name: 'volume 1' });
  const reader = new Reader(queue);
  await pass(30);
  expect(reader.changes.map(({ kind, id }) => [kind, id])).toContainEqual(['UPDATED', volumeId(1)]);
});

test('reports each change through the gateway, for other gateways', () => {
  const onChange = vi.fn();
  const { client } = demo('alice');
  new Hub({ callLog: new CallCounts(), onChange }).boost(client, null);
  const { token, endpoint } = client;
  expect(onChange.mock.calls).toEqual([[{ resources: null, projectId: token.projectId, region: endpoint.region }]]);
});
