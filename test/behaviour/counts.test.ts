import { getNamedType, isObjectType, type GraphQLField } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import type { UserName } from './support/facts.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { restAs } from './support/project.ts';
import { done, soon } from './support/run.ts';

await furnish({
  volumes: 5,
  snapshots: 5,
  backup: true,
  groups: true,
  attachment: true,
  bobsGroups: 2,
  groupSnapshots: 3,
  consistencyGroup: true,
  transfers: 3,
  messages: 3,
  volumeTypes: 2,
  qosSpecs: 2,
  groupTypes: 2,
});

const { types, messages } = fixture;
const [volumeId = ''] = fixture.volumeIds;
const [snapshotId = ''] = fixture.snapshotIds;
const [transferred = ''] = fixture.transfers.volumeIds;
// Gives the connections below a volume and a snapshot some items.
await done('alice', 'createVolume', { size: 1, source: { volumeId }, wait: soon });
await done('alice', 'createVolume', { size: 1, source: { snapshotId }, wait: soon });
await done('alice', 'createBackup', { volumeId, snapshotId, wait: soon });
const pool = String(
  ((await restAs('admin').get(`/volumes/${volumeId}`))['volume'] as Record<string, unknown>)['os-vol-host-attr:host'],
);

interface Place {
  /** The field of the root that returns the connection's parent. Undefined if the connection is a field of the root. */
  parent?: string;
  user?: UserName;
  /** Arguments of the connection. It is counted with each of them. */
  args: readonly string[];
  /** Whether the connection has a count. Lists that Cinder cannot count have null. */
  counted: boolean;
  /** The minimum number of items with each of the arguments. */
  least?: number;
}

const volumeOf = `volume(id: "${volumeId}")`;
const snapshotOf = `snapshot(id: "${snapshotId}")`;
const groupOf = `group(id: "${fixture.groupIds[0] ?? ''}")`;
const typesGroupOf = `group(id: "${types.groupIds[0] ?? ''}")`;

/** Every connection of the schema, by its schema coordinate. */
const places: Readonly<Record<string, Place>> = {
  'Query.volumes': {
    counted: true,
    least: 1,
    args: [
      '',
      'filter: { name: "behaviour-page-1" }',
      'filter: { metadata: { fixture: "page" } }',
      'filter: { rawStatuses: "available" }',
      'filter: { statuses: AVAILABLE }',
      'filter: { availabilityZone: "nova", bootable: false }',
      'filter: { size: 1 }',
      'orderBy: { field: NAME }',
      'orderBy: { field: SIZE, direction: DESC }',
      'filter: { createdAt: { gt: "2020-01-01T00:00:00Z" } }',
      `filter: { groupId: "${fixture.groupIds[0] ?? ''}" }`,
    ],
  },
  'Query.snapshots': {
    counted: true,
    least: 1,
    args: [
      '',
      'filter: { name: "behaviour-snapshot-1" }',
      'filter: { rawStatuses: "available" }',
      `filter: { volumeId: "${volumeId}" }`,
      'filter: { availabilityZone: "nova" }',
      'orderBy: { field: UPDATED_AT }',
    ],
  },
  'Query.backups': {
    counted: true,
    least: 1,
    args: [
      '',
      'filter: { name: "behaviour-backup-0" }',
      `filter: { volumeId: "${volumeId}" }`,
      'orderBy: { field: NAME }',
    ],
  },
  'Query.attachments': {
    counted: false,
    least: 1,
    args: ['', `filter: { volumeId: "${fixture.volumeIds[1] ?? ''}" }`],
  },
  'Query.groups': { counted: false, least: 1, args: ['', 'filter: { name: "behaviour-group-0" }'] },
  'Query.groupSnapshots': { user: 'bob', counted: false, least: 3, args: ['', 'filter: { rawStatuses: "available" }'] },
  'Query.transfers': { user: 'bob', counted: false, least: 3, args: ['', 'orderBy: { field: NAME }'] },
  'Query.messages': { user: 'bob', counted: false, least: 3, args: ['', 'filter: { resourceType: VOLUME_SNAPSHOT }'] },
  'Query.consistencyGroups': {
    user: 'bob',
    counted: false,
    least: 1,
    args: ['', 'filter: { rawStatuses: "available" }'],
  },
  'Query.consistencyGroupSnapshots': { user: 'bob', counted: true, least: 3, args: [''] },
  'Query.volumeTypes': {
    user: 'admin',
    counted: false,
    args: [`filter: { extraSpecs: { behaviour_none: "x" } }`, `filter: { qosSpecId: "${types.qosSpecIds[0] ?? ''}" }`],
  },
  'Query.groupTypes': { counted: false, args: [''] },
  'Query.qosSpecs': {
    user: 'admin',
    counted: false,
    least: 1,
    args: [`filter: { ids: "${types.qosSpecIds[1] ?? ''}" }`],
  },
  'Query.manageableVolumes': { user: 'admin', counted: false, args: [`host: "${pool}"`] },
  'Query.manageableSnapshots': { user: 'admin', counted: false, args: [`host: "${pool}"`] },
  'Volume.snapshots': { parent: volumeOf, counted: true, least: 1, args: [''] },
  'Volume.backups': { parent: volumeOf, counted: true, least: 2, args: [''] },
  'Volume.clones': { parent: volumeOf, user: 'admin', counted: true, least: 1, args: [''] },
  'Volume.transfers': { parent: `volume(id: "${transferred}")`, user: 'bob', counted: true, least: 1, args: [''] },
  'Volume.messages': { parent: `volume(id: "${messages.volumeId}")`, user: 'bob', counted: true, least: 1, args: [''] },
  'Snapshot.volumes': { parent: snapshotOf, user: 'admin', counted: true, least: 1, args: [''] },
  'Snapshot.backups': { parent: snapshotOf, user: 'admin', counted: true, least: 1, args: [''] },
  'Snapshot.messages': {
    parent: `snapshot(id: "${messages.snapshotIds[0] ?? ''}")`,
    user: 'bob',
    counted: true,
    least: 1,
    args: [''],
  },
  'Backup.messages': { parent: `backup(id: "${messages.backupId}")`, user: 'bob', counted: true, least: 1, args: [''] },
  'Group.volumes': { parent: groupOf, counted: true, least: 2, args: [''] },
  'Group.groupSnapshots': { parent: typesGroupOf, user: 'bob', counted: true, least: 3, args: [''] },
  'GroupSnapshot.snapshots': {
    parent: `groupSnapshot(id: "${types.groupSnapshotIds[0] ?? ''}")`,
    user: 'bob',
    counted: true,
    least: 1,
    args: [''],
  },
  'ConsistencyGroup.volumes': {
    parent: typesGroupOf.replace('group', 'consistencyGroup'),
    user: 'bob',
    counted: true,
    least: 1,
    args: [''],
  },
  'ConsistencyGroup.consistencyGroupSnapshots': {
    parent: typesGroupOf.replace('group', 'consistencyGroup'),
    user: 'bob',
    counted: true,
    args: [''],
  },
  'ConsistencyGroupSnapshot.snapshots': {
    parent: `consistencyGroupSnapshot(id: "${types.groupSnapshotIds[0] ?? ''}")`,
    user: 'bob',
    counted: true,
    args: [''],
  },
  'VolumeType.volumes': {
    parent: `volumeType(id: "${types.volumeTypeIds[0] ?? ''}")`,
    user: 'admin',
    counted: true,
    args: [''],
  },
};

interface Connection {
  totalCount: number | null;
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function read(
  coordinate: string,
  { parent, user = 'alice' }: Place,
  args: string,
  selection: string,
): Promise<Connection> {
  const field = `list: ${coordinate.replace(/^.*\./, '')}(${args}) { ${selection} }`;
  const { data, errors } = await as(user).send<{ parent: { list: Connection } | null } & { list: Connection }>(
    parent === undefined ? `{ ${field} }` : `{ parent: ${parent} { ${field} } }`,
  );
  expect([coordinate, args, errors]).toEqual([coordinate, args, []]);
  return (
    (parent === undefined ? data : data.parent)?.list ?? {
      totalCount: -1,
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    }
  );
}

/** Returns the number of items read in pages of two, and every count that the pages have. */
async function walk(
  coordinate: string,
  place: Place,
  args: string,
): Promise<{ length: number; counts: Set<number | null> }> {
  const counts = new Set<number | null>();
  let length = 0;
  for (let after = '', more = true; more;) {
    const page = await read(
      coordinate,
      place,
      `first: 2, ${args} ${after}`,
      'totalCount edges { cursor } pageInfo { hasNextPage endCursor }',
    );
    counts.add(page.totalCount);
    length += page.edges.length;
    more = page.pageInfo.hasNextPage;
    after = `after: "${page.pageInfo.endCursor ?? ''}"`;
  }
  counts.add((await read(coordinate, place, `first: 0, ${args}`, 'totalCount')).totalCount);
  counts.add((await read(coordinate, place, `first: 1000, ${args}`, 'totalCount')).totalCount);
  return { length, counts };
}

describe.each(Object.entries(places))('%s', (coordinate, place) => {
  test.each(place.args)('has the count of all items on its pages (%s)', async (args) => {
    const { length, counts } = await walk(coordinate, place, args);
    expect(length).toBeGreaterThanOrEqual(place.least ?? 0);
    expect([...counts]).toEqual([place.counted ? length : null]);
  });
});

test('volumeSummary has the count of all volumes', async () => {
  const { data } = await as('alice').send<{ volumeSummary: { totalCount: number }; volumes: { nodes: unknown[] } }>(
    '{ volumeSummary { totalCount } volumes(first: 1000) { nodes { cinderId } } }',
  );
  expect(data.volumeSummary.totalCount).toBe(data.volumes.nodes.length);
});

test('all connections of the schema are tested here', () => {
  const isCounted = (field: GraphQLField<unknown, unknown>): boolean => {
    const type = getNamedType(field.type);
    return isObjectType(type) && 'totalCount' in type.getFields();
  };
  const found: string[] = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(isCounted)
        .map(({ name }) => `${type.name}.${name}`),
    );
  expect(found.toSorted()).toEqual([...Object.keys(places), 'Query.volumeSummary'].toSorted());
});
