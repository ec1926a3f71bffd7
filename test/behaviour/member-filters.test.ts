import { describe, expect, test } from 'vitest';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { restAs } from './support/project.ts';
import { done } from './support/run.ts';
import { idsOf, page } from './support/walk.ts';

await furnish({ volumes: 200, snapshots: 20, backup: true, attachment: true, groups: true, volumeTypes: 1 });

interface Row {
  id: string;
  name: string | null;
  status: string;
  size: number;
  created_at: string;
  updated_at: string | null;
  user_id: string;
  encrypted: boolean;
  multiattach: boolean;
  volume_type: string;
  volume_type_id: string;
  snapshot_id: string | null;
  source_volid: string | null;
  attachments: { server_id: string }[];
}

const alice = restAs('alice');
const [first = '', second = ''] = fixture.volumeIds;
for (const id of [first, second])
  await done('alice', 'updateVolume', { id, name: `behaviour-Other-${id.slice(0, 4)}` });
const rows = ((await alice.get('/volumes/detail?limit=1000')) as { volumes: Row[] }).volumes;
const some = (holds: (row: Row) => boolean): Row => {
  const found = rows.find(holds);
  if (!found) throw new Error('The fixture lacks a volume.');
  return found;
};
const utc = (time: string | null): number => Date.parse(`${time ?? ''}Z`);
const middle = rows[100]?.created_at ?? '';
const attached = some(({ attachments }) => attachments.length > 0);
const [type = rows[0]] = rows;

/** Each filter, and a predicate for the rows of Cinder's answer that match it. */
const filters: [filter: string, holds: (row: Row) => boolean][] = [
  ['nameContains: "OTHER"', ({ name }) => name?.toLowerCase().includes('other') === true],
  ['search: "page-19"', ({ name, id }) => `${name ?? ''} ${id}`.includes('page-19')],
  [`search: "${first.slice(0, 8).toUpperCase()}"`, ({ name, id }) => `${name ?? ''} ${id}`.includes(first.slice(0, 8))],
  [`volumeTypeId: "${type?.volume_type_id ?? ''}"`, (row) => row.volume_type_id === type?.volume_type_id],
  [`snapshotId: "${fixture.snapshotIds[0] ?? ''}"`, (row) => row.snapshot_id === fixture.snapshotIds[0]],
  [`sourceVolumeId: "${first}"`, (row) => row.source_volid === first],
  ['multiattach: false', (row) => !row.multiattach],
  ['encrypted: false', (row) => !row.encrypted],
  ['encrypted: true', (row) => row.encrypted],
  [`userId: "${alice.userId}"`, (row) => row.user_id === alice.userId],
  ['userId: "somebody"', () => false],
  [
    `serverId: "${attached.attachments[0]?.server_id ?? ''}"`,
    (row) => row.attachments.some(({ server_id }) => server_id === attached.attachments[0]?.server_id),
  ],
  ['statuses: [IN_USE, ERROR]', ({ status }) => status === 'in-use' || status === 'error'],
  [
    'statuses: [AVAILABLE], search: "page"',
    ({ status, name }) => status === 'available' && name?.includes('page') === true,
  ],
  [`ids: ["${first}", "${second}"]`, ({ id }) => id === first || id === second],
  ['sizeRange: { gte: 1, lt: 2 }', ({ size }) => size === 1],
  ['sizeRange: { gt: 1 }', ({ size }) => size > 1],
  [`createdAt: { gte: "${middle}Z" }`, ({ created_at }) => utc(created_at) >= utc(middle)],
  [
    `createdAt: { gt: "${rows.at(-1)?.created_at ?? ''}Z", lte: "${middle}Z" }`,
    ({ created_at }) => utc(created_at) > utc(rows.at(-1)?.created_at ?? '') && utc(created_at) <= utc(middle),
  ],
  ['updatedAt: { gte: "2026-01-01T00:00:00Z", lt: "2100-01-01T00:00:00Z" }', ({ updated_at }) => updated_at !== null],
  ['imageMetadata: { none: "such" }', () => false],
  ['replicationStatus: FAILED_OVER', () => false],
];

describe('lists of a member', () => {
  test.each(filters)(
    'have exact pages and counts with the filter %s, with one call for 200 volumes',
    async (filter, holds) => {
      const expected = rows.filter(holds).map(({ id }) => id);
      expect(await idsOf('alice', 'volumes', `first: 1000, filter: { ${filter} }`)).toEqual(expected);
      const { data, calls } = await page('alice', 'volumes', `first: 5, filter: { ${filter} }`);
      expect(data.list?.nodes.map(({ cinderId }) => cinderId)).toEqual(expected.slice(0, 5));
      expect(data.list).toMatchObject({ totalCount: expected.length, pageInfo: { hasNextPage: expected.length > 5 } });
      expect(calls.filter((call) => call !== 'GET /resource_filters')).toEqual(['GET /volumes/detail']);
      const backward = await page('alice', 'volumes', `last: 5, filter: { ${filter} }`);
      expect(backward.data.list?.nodes.map(({ cinderId }) => cinderId)).toEqual(expected.slice(-5));
    },
  );

  const orders: [order: string, keyOf: (row: Row) => string | null][] = [
    ['{ field: VOLUME_TYPE }', ({ volume_type }) => volume_type],
    [
      '{ field: SERVER, direction: DESC }',
      ({ attachments }) => attachments.map(({ server_id }) => server_id).toSorted()[0] ?? null,
    ],
    ['{ field: HOST }', () => null],
    ['{ field: PROJECT }', () => ''],
  ];

  test.each(orders)('have consistent pages in the order %s, with one call each', async (order, keyOf) => {
    const sign = order.includes('DESC') ? -1 : 1;
    const compare = (one: string | null, other: string | null): number =>
      one === other ? 0 : one === null ? -1 : other === null ? 1 : one < other ? -1 : 1;
    const expected = rows
      .toSorted((one, other) => compare(keyOf(one), keyOf(other)) * sign || compare(one.id, other.id))
      .map(({ id }) => id);
    const listed: string[] = [];
    let after = '';
    for (let more = true; more;) {
      const { data, calls } = await page('alice', 'volumes', `first: 90, orderBy: [${order}]${after}`);
      expect(calls).toEqual(['GET /volumes/detail']);
      expect(data.list?.totalCount).toBe(rows.length);
      listed.push(...(data.list?.nodes.map(({ cinderId }) => cinderId) ?? []));
      more = data.list?.pageInfo.hasNextPage ?? false;
      after = `, after: "${data.list?.pageInfo.endCursor ?? ''}"`;
    }
    expect(listed).toEqual(expected);
  });

  test('of backups are sorted by volume', async () => {
    const backups = ((await alice.get('/backups/detail')) as { backups: { id: string; volume_id: string }[] }).backups;
    const expected = backups.toSorted((one, other) => (one.volume_id < other.volume_id ? -1 : 1)).map(({ id }) => id);
    expect(await idsOf('alice', 'backups', 'first: 1000, orderBy: [{ field: VOLUME }]')).toEqual(expected);
  });

  test('of snapshots, groups and attachments are filtered by search, times and statuses', async () => {
    const snapshots = ((await alice.get('/snapshots/detail')) as { snapshots: Row[] }).snapshots;
    expect(
      await idsOf('alice', 'snapshots', 'first: 1000, filter: { search: "SNAPSHOT-1", sizeRange: { lte: 1 } }'),
    ).toEqual(snapshots.filter(({ name }) => name?.includes('snapshot-1')).map(({ id }) => id));
    const from = snapshots[10]?.created_at ?? '';
    expect(
      await idsOf(
        'alice',
        'snapshots',
        `first: 1000, filter: { createdAt: { gte: "${from}Z" }, statuses: [AVAILABLE, ERROR] }`,
      ),
    ).toEqual(snapshots.filter(({ created_at }) => utc(created_at) >= utc(from)).map(({ id }) => id));
    expect(await idsOf('alice', 'groups', 'first: 1000, filter: { search: "GROUP-1", statuses: [AVAILABLE] }')).toEqual(
      [fixture.groupIds[1]],
    );
    expect(
      await idsOf(
        'alice',
        'attachments',
        `first: 1000, filter: { ids: ["${fixture.attachmentId}"], attachedAt: { gt: "2026-01-01T00:00:00Z" } }`,
      ),
    ).toEqual([fixture.attachmentId]);
  });

  test('refuse a filter that the gateway cannot evaluate', async () => {
    const { errors } = await as('alice').send('{ volumes(filter: { host: "h" }) { nodes { id } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', input: ['filter', 'host'] } }]);
  });
});
