import { expect, test } from 'vitest';
import type { CallOptions } from '../../../src/cinder/client.ts';
import { CinderError } from '../../../src/cinder/errors.ts';
import type { Volume } from '../../../src/cinder/resources/volumes.ts';
import type { Change } from '../../../src/cinder/watch/change.ts';
import { ListPoll } from '../../../src/cinder/watch/list-poll.ts';
import { Subscriber } from '../../../src/cinder/watch/subscriber.ts';
import { Topic } from '../../../src/cinder/watch/topic.ts';
import { volumeId } from '../../support/rows.ts';
import { LiveCloud, volumesSource, type LiveCaller } from './support/live-cloud.ts';

/** A poll of the list of volumes that returns the changes. */
function listPoll(): { poll: (caller: LiveCaller) => Promise<Change<Volume>[]>; list: ListPoll<Volume> } {
  const source = volumesSource();
  const topic = new Topic<Volume>(source, null, {
    interval: () => ({ busy: 2, idle: 30 }),
    onExpired: () => undefined,
  });
  const list = new ListPoll(source);
  const poll = async ({ client, calls }: LiveCaller): Promise<Change<Volume>[]> => {
    calls.length = 0;
    const subscriber = new Subscriber(client, [topic.state], {}, (gone) => topic.remove(gone));
    topic.add(subscriber);
    await list.poll(client, topic);
    const changes: Change<Volume>[] = [];
    subscriber.queue.finish();
    for await (const change of subscriber.queue) changes.push(change);
    return changes;
  };
  return { poll, list };
}
const listed = 'GET /volumes/detail?limit=1000';
const [first, second] = ['2026-01-01T00:00:00.000000', '2026-01-02T00:00:00.000000'];

/** An administrator with 200 volumes, whose list can be filtered by the time of the update. */
function manyVolumes(): { cloud: LiveCloud; root: LiveCaller; filters: unknown[] } {
  const cloud = new LiveCloud();
  for (let n = 1; n <= 200; n++) cloud.add(n, { updated_at: first });
  const filters: unknown[] = [];
  const answers = {
    'GET /volumes/detail': ({ query }: CallOptions) => {
      filters.push(query?.['updated_at']);
      const since = /^gte:(.*)Z$/.exec(String(query?.['updated_at']))?.[1] ?? '';
      return { volumes: cloud.volumes.filter((row) => String(row['updated_at']) >= since) };
    },
  };
  return { cloud, root: cloud.caller('root', { roles: ['admin'] }, { answers }), filters };
}

test('makes one call for the list, and detects deleted and new resources', async () => {
  const cloud = new LiveCloud(2);
  const { poll, list } = listPoll();
  const alice = cloud.caller('alice');
  expect(await poll(alice)).toEqual([]);
  cloud.remove(1);
  cloud.add(3);
  expect(await poll(alice)).toMatchObject([
    { kind: 'CREATED', id: volumeId(3) },
    { kind: 'DELETED', id: volumeId(1) },
  ]);
  expect([alice.calls, list.length]).toEqual([[listed], 2]);
});

test('reads the updated resources of a long list, those in deletion, and the whole list every eleventh time', async () => {
  const { cloud, root, filters } = manyVolumes();
  const { poll } = listPoll();
  await poll(root);
  cloud.set(7, { status: 'deleting', updated_at: second });
  expect(await poll(root)).toMatchObject([{ id: volumeId(7), status: 'deleting' }]);
  cloud.add(201, { updated_at: second });
  expect(await poll(root)).toMatchObject([{ kind: 'CREATED', id: volumeId(201) }]);
  cloud.remove(7);
  expect(await poll(root)).toMatchObject([{ kind: 'DELETED', id: volumeId(7) }]);
  expect(root.calls.at(-1)).toBe(`GET /volumes/${volumeId(7)}`);
  for (let n = 0; n < 8; n++) await poll(root);
  expect(filters.map((filter) => filter !== undefined)).toEqual([
    false,
    ...Array.from({ length: 10 }, () => true),
    false,
  ]);
  expect(filters.at(-2)).toMatch(/^gte:2026-01-02T00:00:00/);
});

test('detects the deletion of a resource of a long list after a hint', async () => {
  const { cloud, root } = manyVolumes();
  const { poll, list } = listPoll();
  await poll(root);
  cloud.remove(7);
  list.hint(volumeId(7));
  expect(await poll(root)).toMatchObject([{ kind: 'DELETED', id: volumeId(7) }]);
  expect(root.calls.slice(1)).toEqual([`GET /volumes/${volumeId(7)}`]);
  await poll(root);
  expect(root.calls).toHaveLength(1);
});

test('keeps the hints for the next poll if a poll fails', async () => {
  const { cloud, root } = manyVolumes();
  const { poll, list } = listPoll();
  await poll(root);
  cloud.remove(7);
  list.hint(volumeId(7));
  root.refuseWith(new CinderError('UPSTREAM_UNAVAILABLE', 'away'));
  await expect(poll(root)).rejects.toThrow('away');
  root.refuseWith();
  expect(await poll(root)).toMatchObject([{ kind: 'DELETED', id: volumeId(7) }]);
});

test('reads the whole list if many resources may have been deleted', async () => {
  const { root } = manyVolumes();
  const { poll, list } = listPoll();
  await poll(root);
  for (let n = 1; n <= 5; n++) list.hint(volumeId(n));
  await poll(root);
  expect(root.calls).toEqual([listed]);
});

test('reads the updated resources of a very long list even if many others may have been deleted', async () => {
  const { cloud, root, filters } = manyVolumes();
  for (let n = 201; n <= 900; n++) cloud.add(n, { updated_at: first });
  const { poll, list } = listPoll();
  await poll(root);
  for (let n = 1; n <= 18; n++) list.hint(volumeId(n));
  await poll(root);
  expect(filters.at(-1)).toBeDefined();
});

test('omits the target volume of a migration', async () => {
  const cloud = new LiveCloud(1);
  const { poll } = listPoll();
  const root = cloud.caller('root', { roles: ['admin'] });
  await poll(root);
  cloud.add(2, { migration_status: `target:${volumeId(1)}` });
  expect(await poll(root)).toEqual([]);
});
