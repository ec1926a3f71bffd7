import { describe, expect, test } from 'vitest';
import type { CinderClient } from '../../src/cinder/client.ts';
import { knownLength } from '../../src/cinder/plan/list-lengths.ts';
import { snapshots as snapshotType } from '../../src/cinder/resources/snapshots.ts';
import { CallBudget } from '../../src/cinder/transport/budget.ts';
import { Loaders } from '../../src/loaders/loaders.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import { fakeCinder, type FakeOptions } from '../support/fake-cinder.ts';
import {
  attachmentRow,
  backupRow,
  groupId,
  groupSnapshotRow,
  rows,
  snapshotId,
  snapshotRow,
  typeId,
  volumeId,
  volumeRow,
  type Row,
} from '../support/rows.ts';

const admin = { isAdmin: true };
const volumes = (count: number): string[] => Array.from({ length: count }, (_, index) => volumeId(index + 1));

/** `count` snapshots, each of another volume. */
const snapshots = (count: number): Row[] => rows(count, (n) => snapshotRow(n, n));

/** The calls for the snapshots of volumes 1 to `parents`, from a cloud with `of` snapshots. */
async function callsFor(parents: number, of: number, options: FakeOptions = {}): Promise<string[]> {
  const { client, calls } = fakeCinder({ snapshots: snapshots(of) }, options);
  const lists = await new Loaders(client).snapshot.byParent('volumeId').loadMany(volumes(parents));
  expect(lists).toMatchObject(
    volumes(parents).map((volume, index) => (index < of ? [{ volumeId: volume, id: snapshotId(index + 1) }] : [])),
  );
  return calls;
}

const firstPage = 'GET /snapshots/detail?limit=1000&with_count=true';
const filtered = (n: number): string => `GET /snapshots/detail?volume_id=${volumeId(n)}&limit=1000`;

describe('the snapshots of volumes, with a filter for one value', () => {
  test('makes one filtered call for 1', async () => {
    expect(await callsFor(1, 5000)).toEqual([filtered(1)]);
    expect(await callsFor(1, 10, admin)).toEqual([
      `GET /snapshots/detail?volume_id=${volumeId(1)}&limit=1000&all_tenants=1`,
    ]);
  });

  test.each([2, 3, 150, 1000, 2500])('makes one call for %i if one page has all of them', async (parents) => {
    expect(await callsFor(parents, Math.min(parents, 1000))).toEqual([firstPage]);
  });

  test('lists all projects for an administrator', async () => {
    expect(await callsFor(150, 150, admin)).toEqual(['GET /snapshots/detail?limit=1000&all_tenants=1&with_count=true']);
  });

  test.each([
    [150, 1001, 2],
    [1001, 1001, 2],
    [2500, 2500, 3],
  ])('for %i volumes with %i snapshots in total, reads %i pages', async (parents, of, pages) => {
    const calls = await callsFor(parents, of);
    expect(calls).toHaveLength(pages);
    expect(calls.filter((call) => call.includes('volume_id'))).toEqual([]);
  });

  test.each([
    [2, 2000],
    [2, 3000],
    [2, 3001],
    [4, 5000],
  ])(
    'for %i volumes with %i snapshots in total, reads the first page and filtered lists instead of long pages',
    async (parents, of) => {
      expect(await callsFor(parents, of)).toEqual([
        firstPage,
        ...Array.from({ length: parents }, (_, index) => filtered(index + 1)),
      ]);
    },
  );
});

describe('in a project that is known to be large', () => {
  const store = {
    snapshots: rows(9000, (n) => snapshotRow(n, n)),
    backups: rows(9000, (n) => backupRow(n, n)),
  };
  const page = volumes(30);
  const load = (client: CinderClient): Promise<unknown[]> => {
    const { snapshot, backup } = new Loaders(client);
    return Promise.all(page.flatMap((id) => [snapshot, backup].map((type) => type.byParent('volumeId').load(id))));
  };

  test.each([
    ['a member', {}],
    ['an administrator', admin],
  ])('makes one filtered call per volume for %s, and no first page', async (_, options) => {
    const { client, calls } = fakeCinder(store, options);
    const byParent = (): Promise<unknown> => new Loaders(client).snapshot.byParent('volumeId').loadMany(page);
    const expected = page.map((_id, index) => filtered(index + 1) + ('isAdmin' in options ? '&all_tenants=1' : ''));
    await byParent();
    expect(calls.slice(1)).toEqual(expected);
    calls.length = 0;
    await byParent();
    expect(calls).toEqual(expected);
  });

  test('makes at most 12 of the calls at once, so that the queue of the caller does not overflow', async () => {
    const { client } = fakeCinder(store);
    let [active, most] = [0, 0];
    const counting: CinderClient = {
      ...client,
      call: async (...call) => {
        most = Math.max(most, ++active);
        const reply = await client.call(...call);
        active--;
        return reply;
      },
    };
    await new Loaders(counting).snapshot.byParent('volumeId').loadMany(page);
    expect(most).toBe(12);
  });

  test('reads pages if filtered calls do not fit into the budget that another plan has left', async () => {
    const budget = new CallBudget(100);
    const { client, calls } = fakeCinder(store, { budget });
    const expected = await load(client);
    expect(budget.left).toBe(100 - 2 * 31);
    calls.length = 0;
    budget.renew();
    for (let n = 0; n < 61; n++) budget.spend();
    expect(await load(client)).toEqual(expected);
    expect(calls).toHaveLength(39);
    expect(calls.filter((call) => call.startsWith('GET /snapshots/detail?volume_id='))).toHaveLength(30);
    expect(calls.filter((call) => call.startsWith('GET /backups/detail?limit='))).toHaveLength(9);
    expect(budget.left).toBe(0);
  });
});

describe('if the parents have most rows of a long list', () => {
  const store = { snapshots: rows(4000, (n) => snapshotRow(n, 1 + (n % 40))) };

  test('reads its pages, because filtered calls would return as many rows', async () => {
    const { client, calls } = fakeCinder(store);
    const load = (): Promise<unknown> => new Loaders(client).snapshot.byParent('volumeId').loadMany(volumes(40));
    await load();
    await load();
    expect(calls.filter((call) => call.includes('volume_id'))).toEqual([]);
    expect(calls).toHaveLength(8);
  });

  test('makes filtered calls for a few of them, and remembers the number of their children', async () => {
    const { client, calls } = fakeCinder(store);
    const load = (): Promise<unknown> => new Loaders(client).snapshot.byParent('volumeId').loadMany(volumes(2));
    await load();
    expect(calls).toHaveLength(3);
    expect(knownLength({ client, resource: snapshotType, allProjects: true, parent: 'volumeId' })).toBe(100);
    await load();
    expect(calls).toHaveLength(5);
  });
});

test('reads one page of attachments, which Cinder does not count, and then one list per volume', async () => {
  const store = { volumes: rows(5000, (n) => volumeRow(n)), attachments: rows(5000, (n) => attachmentRow(n, n)) };
  const { client, calls } = fakeCinder(store);
  const lists = await new Loaders(client).attachment.byParent('volumeId').loadMany([volumeId(1), volumeId(5000)]);
  expect(lists).toMatchObject([[{ volumeId: volumeId(1) }], [{ volumeId: volumeId(5000) }]]);
  expect(calls.map((call) => call.replace(/marker=.*/, 'marker'))).toEqual([
    'GET /attachments/detail?limit=1000',
    `GET /attachments/detail?volume_id=${volumeId(1)}&limit=1000`,
    `GET /attachments/detail?volume_id=${volumeId(5000)}&limit=1000`,
    // The list has no links. An empty page shows its end.
    `GET /attachments/detail?volume_id=${volumeId(1)}&limit=1000&marker`,
    `GET /attachments/detail?volume_id=${volumeId(5000)}&limit=1000&marker`,
  ]);
});

test.each([2, 50, 99])('loads all attachments of volumes from a cloud with %i rows per page', async (largestPage) => {
  const store = { volumes: rows(3, (n) => volumeRow(n)), attachments: rows(120, (n) => attachmentRow(n, 1 + (n % 3))) };
  const lists = await new Loaders(fakeCinder(store, { largestPage }).client).attachment
    .byParent('volumeId')
    .loadMany([1, 2, 3].map(volumeId));
  expect(lists.map((list) => (list as unknown[]).length)).toEqual([40, 40, 40]);
});

describe('the volumes of groups, with an IN list for everyone', () => {
  test.each([[1], [2], [100]])('makes one call for %i', async (groups) => {
    const { client, calls } = fakeCinder({ volumes: rows(3, (n) => volumeRow(n, { group_id: groupId(1) })) });
    const ids = Array.from({ length: groups }, (_, index) => groupId(index + 1));
    const [first] = await new Loaders(client).volume.byParent('groupId').loadMany(ids);
    expect(first).toHaveLength(3);
    expect(calls).toEqual([
      `GET /volumes/detail?group_id=${groups === 1 ? groupId(1) : JSON.stringify(ids)}&limit=1000`,
    ]);
  });

  test('reads all pages', async () => {
    const { client, calls } = fakeCinder({ volumes: rows(2001, (n) => volumeRow(n, { group_id: groupId(1) })) });
    const [volumesOfFirst, volumesOfSecond] = await new Loaders(client).volume
      .byParent('groupId')
      .loadMany([groupId(1), groupId(2)]);
    expect([volumesOfFirst, volumesOfSecond].map((list) => (list as unknown[]).length)).toEqual([2001, 0]);
    expect(calls).toHaveLength(3);
  });
});

describe('the volumes of a type, a snapshot or a volume, with a filter for administrators', () => {
  const store = { volumes: rows(1200, (n) => volumeRow(n, { volume_type_id: typeId(1 + (n % 3)) })) };

  test('reads the whole list for a member', async () => {
    const { client, calls } = fakeCinder(store);
    expect(await new Loaders(client).volume.byParent('volumeTypeId').load(typeId(1))).toHaveLength(400);
    expect(calls).toEqual([
      'GET /volumes/detail?limit=1000&with_count=true',
      `GET /volumes/detail?limit=1000&marker=${volumeId(201)}`,
    ]);
  });

  test('makes one filtered call for an administrator, with an IN list for several', async () => {
    const { client, calls } = fakeCinder(store, admin);
    const loaders = new Loaders(client);
    await loaders.volume.byParent('volumeTypeId').load(typeId(1));
    await loaders.volume.byParent('volumeTypeId').loadMany([typeId(2), typeId(3)]);
    expect(calls).toEqual([
      `GET /volumes/detail?volume_type_id=${typeId(1)}&limit=1000&all_tenants=1`,
      `GET /volumes/detail?volume_type_id=["${typeId(2)}","${typeId(3)}"]&limit=1000&all_tenants=1`,
    ]);
  });

  test('is refused without a call if the volumes of the cloud do not report their type', async () => {
    const { client, calls } = fakeCinder(store, { microversion: '3.62' });
    expect(await failureOf(() => new Loaders(client).volume.byParent('volumeTypeId').load(typeId(1)))).toEqual(
      cinderError('MICROVERSION_TOO_LOW', 'Listing volumes by "volume_type_id" requires', { required: '3.63' }),
    );
    expect(calls).toEqual([]);
  });
});

test('returns children in the order of Cinder, newest first, from a filtered list and from the whole list', async () => {
  const store = { snapshots: rows(4, (n) => snapshotRow(n, 1 + (n % 2))) };
  const alone = await new Loaders(fakeCinder(store).client).snapshot.byParent('volumeId').load(volumeId(1));
  const [together] = await new Loaders(fakeCinder(store).client).snapshot
    .byParent('volumeId')
    .loadMany([volumeId(1), volumeId(2)]);
  expect(alone.map(({ id }) => id)).toEqual([snapshotId(4), snapshotId(2)]);
  expect(together).toEqual(alone);
});

describe('the snapshots of groups, on a cloud whose list has no filter', () => {
  const store = { groupSnapshots: rows(3, (n) => groupSnapshotRow(n, n < 3 ? 1 : 2)) };
  const old = { microversion: '3.28' } as const;

  test('are found in the whole list, which is that of the project', async () => {
    const { client, calls } = fakeCinder(store, old);
    expect(await new Loaders(client).groupSnapshot.byParent('groupId').load(groupId(1))).toHaveLength(2);
    expect(calls).toEqual(['GET /group_snapshots/detail?limit=1000']);
  });

  test('are refused to an administrator, because the list would lack other projects', async () => {
    const { client, calls } = fakeCinder(store, { ...old, ...admin });
    expect(await failureOf(() => new Loaders(client).groupSnapshot.byParent('groupId').load(groupId(1)))).toEqual(
      cinderError('MICROVERSION_TOO_LOW', 'Listing group snapshots of other projects', { required: '3.29' }),
    );
    expect(calls).toEqual([]);
  });

  test('are filtered on a newer cloud', async () => {
    const { client, calls } = fakeCinder(store);
    const loaders = new Loaders(client);
    expect(await loaders.groupSnapshot.byParent('groupId').load(groupId(1))).toHaveLength(2);
    expect(await loaders.groupSnapshot.byParent('groupId').loadMany([groupId(2), groupId(3)])).toMatchObject([
      [{ groupId: groupId(2) }],
      [],
    ]);
    expect(calls).toEqual([
      `GET /group_snapshots/detail?group_id=${groupId(1)}&limit=1000`,
      'GET /group_snapshots/detail?limit=1000',
    ]);
  });
});
