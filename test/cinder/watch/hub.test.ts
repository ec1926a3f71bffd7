import { beforeEach, expect, test, vi } from 'vitest';
import { backups } from '../../../src/cinder/resources/backups.ts';
import { volumes } from '../../../src/cinder/resources/volumes.ts';
import { CallCounts } from '../../../src/cinder/transport/call-log.ts';
import { Hub } from '../../../src/cinder/watch/hub.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { LiveCloud, pass, Reader, useClock } from './support/live-cloud.ts';

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

test('has one watcher for each cloud, project and type, and one for all projects', async () => {
  const elsewhere = new LiveCloud(1).caller('alice');
  for (const { client } of [demo('alice'), demo('ron'), root('root'), other('bob'), elsewhere])
    await hub.watch(client, volumes);
  expect(hub.size).toEqual({ watchers: 3, viewers: 5 });
  await hub.watch(demo('alice').client, backups);
  await hub.watch(root('root').client, volumes, { allProjects: true });
  expect(hub.size).toEqual({ watchers: 5, viewers: 7 });
});

test('allows subscriptions to all projects only to administrators', async () => {
  const { client, calls } = demo('alice');
  const failure = await failureOf(() => hub.watch(client, volumes, { allProjects: true }));
  expect(failure).toEqual(
    cinderError('FORBIDDEN', 'Only administrators can subscribe to the volumes of all projects.'),
  );
  expect([calls, hub.size.watchers]).toEqual([[], 0]);
});

test('polls immediately after a mutation for subscribers to its project or to all projects', async () => {
  const [alice, bob, admin] = [demo('alice'), other('bob'), root('root')];
  await hub.watch(alice.client, volumes);
  await hub.watch(bob.client, volumes);
  await hub.watch(admin.client, volumes, { allProjects: true });
  const all = [alice, bob, admin];
  for (const { calls } of all) calls.length = 0;
  hub.nudge(demo('somebody').client);
  await pass(0.2);
  expect(all.map(({ calls }) => calls.length)).toEqual([1, 0, 1]);
});

test('removes a watcher without subscribers after one minute', async () => {
  const mailbox = await hub.watch(demo('alice').client, volumes);
  mailbox.end();
  expect(hub.size).toEqual({ watchers: 1, viewers: 0 });
  await pass(61);
  expect([hub.size, vi.getTimerCount()]).toEqual([{ watchers: 0, viewers: 0 }, 0]);
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
    { watchers: 0, viewers: 0 },
    0,
  ]);
});

test('uses its poll interval for subscribers that request none', async () => {
  const quick = new Hub({ callLog: new CallCounts(), pace: { busy: 0.2, idle: 1 } });
  const { client, calls } = demo('alice');
  await quick.watch(client, volumes);
  await pass(5.5);
  expect(calls).toHaveLength(6);
});
