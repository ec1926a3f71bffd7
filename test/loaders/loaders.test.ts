import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Identified } from '../../src/cinder/resource.ts';
import type { ByParentLoader } from '../../src/loaders/by-parent.ts';
import { Loaders } from '../../src/loaders/loaders.ts';
import { fakeCinder, type Store } from '../support/fake-cinder.ts';
import {
  attachmentRow,
  backupRow,
  groupId,
  groupRow,
  projectId,
  rows,
  snapshotId,
  snapshotRow,
  typeId,
  volumeId,
  volumeRow,
  type Row,
} from '../support/rows.ts';

const most = 14;
const some = fc.integer({ min: 1, max: most });
const maybe = fc.option(some);

/** A cloud with two projects, whose resources have random references to one another. */
const stores: fc.Arbitrary<Store> = fc
  .array(fc.record({ own: fc.boolean(), group: maybe, snapshot: maybe, source: maybe, of: some, type: some }), {
    maxLength: most,
  })
  .map((items) => {
    const owner = (n: number): string => (items[n - 1]?.own === false ? 'p2' : projectId);
    const row = (make: (n: number, item: (typeof items)[number]) => Row): Row[] =>
      items.map((item, index) => make(index + 1, item));
    return {
      volumes: row((n, { group, snapshot, source, type }) =>
        volumeRow(n, {
          'os-vol-tenant-attr:tenant_id': owner(n),
          group_id: group && groupId(group),
          snapshot_id: snapshot && snapshotId(snapshot),
          source_volid: source && volumeId(source),
          volume_type_id: typeId(type),
        }),
      ),
      snapshots: row((n, { of }) => snapshotRow(n, of, { 'os-extended-snapshot-attributes:project_id': owner(n) })),
      backups: row((n, { of, snapshot }) =>
        backupRow(n, of, {
          'os-backup-project-attr:project_id': owner(n),
          snapshot_id: snapshot && snapshotId(snapshot),
        }),
      ),
      attachments: row((n, { of }) => attachmentRow(n, of)),
      groups: row((n) => groupRow(n, { project_id: owner(n) })),
    };
  });

const owners: Readonly<Record<string, string>> = {
  volumes: 'os-vol-tenant-attr:tenant_id',
  snapshots: 'os-extended-snapshot-attributes:project_id',
  backups: 'os-backup-project-attr:project_id',
  groups: 'project_id',
};

/** By ID: the table. By parent: the table, the column of the parent, and the IDs of the parents. */
const byId = {
  volume: ['volumes', volumeId],
  snapshot: ['snapshots', snapshotId],
  group: ['groups', groupId],
} as const;
const byParent = {
  volumesOfGroup: ['volumes', 'group_id', groupId, ({ volume }) => volume.byParent('groupId')],
  volumesOfSnapshot: ['volumes', 'snapshot_id', snapshotId, ({ volume }) => volume.byParent('snapshotId')],
  volumesOfVolume: ['volumes', 'source_volid', volumeId, ({ volume }) => volume.byParent('sourceVolumeId')],
  volumesOfVolumeType: ['volumes', 'volume_type_id', typeId, ({ volume }) => volume.byParent('volumeTypeId')],
  snapshotsOfVolume: ['snapshots', 'volume_id', volumeId, ({ snapshot }) => snapshot.byParent('volumeId')],
  backupsOfVolume: ['backups', 'volume_id', volumeId, ({ backup }) => backup.byParent('volumeId')],
  backupsOfSnapshot: ['backups', 'snapshot_id', snapshotId, ({ backup }) => backup.byParent('snapshotId')],
  attachmentsOfVolume: ['attachments', 'volume_id', volumeId, ({ attachment }) => attachment.byParent('volumeId')],
} as const satisfies Record<
  string,
  readonly [keyof Store, string, (n: number) => string, (loaders: Loaders) => ByParentLoader<Identified>]
>;

type ById = keyof typeof byId;
type ByParent = keyof typeof byParent;
interface Load {
  name: ById | ByParent;
  n: number;
}

/** The expected IDs from the store, newest first. */
function lookedUp(store: Store, isAdmin: boolean, { name, n }: Load): string[] {
  const seen = (table: keyof Store): Row[] =>
    (store[table] ?? []).filter((row) => isAdmin || ownerOf(store, table, row) === projectId).toReversed();
  if (isById(name)) {
    const [table, id] = byId[name];
    return seen(table).flatMap((row) => (row.id === id(n) ? [row.id] : []));
  }
  const [table, column, id] = byParent[name];
  return seen(table).flatMap((row) => (row[column] === id(n) ? [row.id] : []));
}

function ownerOf(store: Store, table: keyof Store, row: Row): unknown {
  if (table !== 'attachments') return row[owners[table] ?? ''];
  return store.volumes?.find(({ id }) => id === row['volume_id'])?.[owners['volumes'] ?? ''];
}

function isById(name: Load['name']): name is ById {
  return name in byId;
}

async function loaded(loaders: Loaders, { name, n }: Load): Promise<string[]> {
  if (!isById(name)) {
    const [, , idOf, loaderOf] = byParent[name];
    return (await loaderOf(loaders).load(idOf(n))).map(({ id }) => id);
  }
  const found = await loaders[name].byId.load(byId[name][1](n));
  return found ? [found.id] : [];
}

const load = fc.record({
  name: fc.constantFrom(...(Object.keys({ ...byId, ...byParent }) as (ById | ByParent)[])),
  n: some,
});
const pageSizes = fc.constantFrom(1, 2, 3, 5, 1000);

test('returns what the store has, for any mix of successive and simultaneous loads', async () => {
  await fc.assert(
    fc.asyncProperty(
      stores,
      fc.boolean(),
      pageSizes,
      fc.array(fc.array(load), { maxLength: 3 }),
      async (store, isAdmin, largestPage, steps) => {
        const loaders = new Loaders(fakeCinder(store, { isAdmin, largestPage }).client);
        for (const step of steps) {
          // Nothing indicates that the operator's limit has shortened a list of attachments.
          const loads = step.filter(({ name }) => name !== 'attachmentsOfVolume' || largestPage === 1000);
          const results = await Promise.all(loads.map((one) => loaded(loaders, one)));
          expect(results).toEqual(loads.map((one) => lookedUp(store, isAdmin, one)));
        }
      },
    ),
    { numRuns: 300 },
  );
});

const wanted = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 });
const size = fc.integer({ min: 0, max: 40 });

/** The maximum number of calls for loading `count` resources from a list of `total` rows. Two GETs need no comparison. */
function bound(count: number, total: number, largestPage: number): number {
  const pages = Math.max(1, Math.ceil(total / largestPage));
  return Math.max(Math.min(count, 2), 1 + Math.min(pages - 1, count));
}

test('makes by ID at most one call more than the cheaper of the other pages and single GETs', async () => {
  await fc.assert(
    fc.asyncProperty(size, wanted, pageSizes, fc.boolean(), async (total, ids, largestPage, isAdmin) => {
      const { client, calls } = fakeCinder(
        { snapshots: rows(total, (n) => snapshotRow(n, n)) },
        { isAdmin, largestPage },
      );
      await new Loaders(client).snapshot.byId.loadMany(ids.map(snapshotId));
      expect(calls.length).toBeLessThanOrEqual(bound(ids.length, total, largestPage));
    }),
  );
});

test('makes by parent at most one call more than the cheaper of the other pages and single calls', async () => {
  await fc.assert(
    fc.asyncProperty(
      size,
      wanted,
      fc.constantFrom(2, 3, 5, 1000),
      fc.boolean(),
      async (total, ids, largestPage, isAdmin) => {
        const { client, calls } = fakeCinder(
          { snapshots: rows(total, (n) => snapshotRow(n, n)) },
          { isAdmin, largestPage },
        );
        await new Loaders(client).snapshot.byParent('volumeId').loadMany(ids.map(volumeId));
        expect(calls.length).toBeLessThanOrEqual(bound(ids.length, total, largestPage));
      },
    ),
  );
});

test('makes at most twice as many calls if Cinder does not count', async () => {
  await fc.assert(
    fc.asyncProperty(size, wanted, pageSizes, async (total, ids, largestPage) => {
      const { client, calls } = fakeCinder({ groups: rows(total, (n) => groupRow(n)) }, { largestPage });
      await new Loaders(client).group.byId.loadMany(ids.map(groupId));
      // After an exactly full last page, only an empty page shows the end.
      expect(calls.length).toBeLessThanOrEqual(2 * bound(ids.length, total + 1, largestPage));
    }),
  );
});
