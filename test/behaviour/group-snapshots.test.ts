import { describe, expect, onTestFinished, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as, cloud, fixture } from './support/gateway.ts';
import { expectSameRecord } from './support/records.ts';
import { restAs } from './support/project.ts';
import { until } from './support/rest.ts';
import { stream } from './support/streams.ts';
import { translationsOf } from './support/translations.ts';
import { expectNoBadIds, idsOf, page } from './support/walk.ts';

await furnish({ bobsGroups: 2, groupSnapshots: 4 });

const { groupSnapshotIds, groupSnapshotNames, groupTypeId, volumeId } = fixture.types;
const [snapshotId = ''] = groupSnapshotIds;
const [groupId = '', emptyId = ''] = fixture.types.groupIds;
const admins = restAs('admin');
const bobs = restAs('bob');

const whole = graphql(`
  query WholeGroupSnapshot($id: ID!) {
    groupSnapshot(id: $id) {
      id
      cinderId
      status
      rawStatus
      name
      description
      createdAt
      projectId
      groupId
      groupTypeId
      group {
        id
        cinderId
      }
      groupType {
        id
        cinderId
      }
    }
  }
`);

describe('a group snapshot', () => {
  test.each([
    ['bob', bobs],
    ['admin', admins],
  ] as const)("has every key of Cinder's record as %s, with 1 call", async (user, rest) => {
    const { group_snapshot: record } = (await rest.get(`/group_snapshots/${snapshotId}`)) as {
      group_snapshot: Record<string, unknown>;
    };
    const { data, calls } = await as(user).ask(whole, { id: snapshotId });
    expectSameRecord(record, data.groupSnapshot, translationsOf['GroupSnapshot']);
    expect(data.groupSnapshot).toMatchObject({
      id: `GroupSnapshot:${snapshotId}`,
      status: 'AVAILABLE',
      rawStatus: 'available',
      projectId: user === 'admin' ? bobs.projectId : null,
      group: { id: `Group:${groupId}` },
      groupType: { id: `GroupType:${groupTypeId}` },
    });
    expect(calls).toEqual(['GET /group_snapshots/{id}']);
  });

  test('is null for another project', async () => {
    expect((await as('alice').ask(whole, { id: snapshotId })).data.groupSnapshot).toBeNull();
  });

  test('requires one call for its ID', async () => {
    const { data, calls } = await as('bob').send(`{ node(id: "GroupSnapshot:${snapshotId}") { cinderId } }`);
    expect(data).toEqual({ node: { cinderId: snapshotId } });
    expect(calls).toEqual(['GET /group_snapshots/{id}']);
  });

  test('invalid IDs are refused without a call', () => expectNoBadIds('bob', 'groupSnapshot', snapshotId));
});

const around = graphql(`
  query AroundGroupSnapshots($id: ID!) {
    group(id: $id) {
      groupType {
        name
      }
      groupSnapshot {
        id
      }
      groupSnapshots(first: 100) {
        totalCount
        nodes {
          cinderId
          group {
            name
          }
          groupType {
            name
          }
          snapshots {
            nodes {
              name
              groupSnapshot {
                cinderId
              }
              volume {
                cinderId
              }
            }
          }
        }
      }
    }
  }
`);
const ofSnapshots = graphql(`
  query GroupSnapshotsOfSnapshots($id: ID!) {
    volume(id: $id) {
      snapshots(first: 100) {
        nodes {
          groupSnapshot {
            cinderId
            name
          }
        }
      }
    }
  }
`);

describe('relations of group snapshots', () => {
  test.each(['bob', 'admin'] as const)(
    'lead from a group to its snapshots and their parts, and back, as %s',
    async (user) => {
      const { data, calls } = await as(user).ask(around, { id: groupId });
      const snapshots = data.group?.groupSnapshots;
      const ours = snapshots?.nodes.filter(({ cinderId }) => groupSnapshotIds.includes(cinderId));
      expect(ours).toHaveLength(groupSnapshotIds.length);
      expect(snapshots?.totalCount).toBe(snapshots?.nodes.length);
      for (const node of ours ?? []) {
        expect(node).toMatchObject({
          group: { name: 'behaviour-types-group-0' },
          groupType: { name: 'behaviour-types-open' },
        });
        expect(node.snapshots?.nodes).toMatchObject([
          { groupSnapshot: { cinderId: node.cinderId }, volume: { cinderId: volumeId } },
        ]);
      }
      expect(data.group?.groupSnapshot).toBeNull();
      // The type of the group is selected in two places, but loaded with one call.
      expect(calls.toSorted()).toEqual([
        'GET /group_snapshots/detail',
        'GET /group_types/{id}',
        'GET /groups/{id}',
        'GET /snapshots/detail',
      ]);
    },
  );

  test('lead from snapshots to their group snapshots, with 3 calls for all', async () => {
    const { data, calls } = await as('bob').ask(ofSnapshots, { id: volumeId });
    const referenced = data.volume?.snapshots?.nodes.map(({ groupSnapshot }) => groupSnapshot?.cinderId);
    expect(referenced).toEqual(expect.arrayContaining([...groupSnapshotIds]));
    expect(calls).toEqual(['GET /volumes/{id}', 'GET /snapshots/detail', 'GET /group_snapshots/detail']);
  });

  test('lead from several groups to their snapshots, with 2 calls', async () => {
    const { data, calls } = await as('bob').send<{
      groups: { nodes: { cinderId: string; groupSnapshots: { totalCount: number } }[] };
    }>('{ groups(first: 100) { nodes { cinderId groupSnapshots { totalCount } } } }');
    expect(calls).toEqual(['GET /groups/detail', 'GET /group_snapshots/detail']);
    expect(data.groups.nodes.find(({ cinderId }) => cinderId === emptyId)?.groupSnapshots.totalCount).toBe(0);
  });
});

describe('lists of group snapshots', () => {
  test.each([
    [`name: "${groupSnapshotNames[3] ?? ''}"`, [groupSnapshotIds[3]]],
    ['name: "no such name"', []],
    ['statuses: ERROR_DELETING', []],
  ])('are filtered by %s', async (filter, expected) => {
    expect(await idsOf('bob', 'groupSnapshots', `first: 5, filter: { ${filter} }`)).toEqual(expected);
  });

  test('are filtered by status and group', async () => {
    expect(await idsOf('bob', 'groupSnapshots', 'first: 100, filter: { statuses: AVAILABLE }')).toEqual(
      expect.arrayContaining([...groupSnapshotIds]),
    );
    expect(await idsOf('bob', 'groupSnapshots', `filter: { groupId: "${emptyId}" }`)).toEqual([]);
  });

  test('are filtered by administrators', async () => {
    const everywhere = 'first: 100, allProjects: true';
    expect(await idsOf('admin', 'groupSnapshots', `${everywhere}, filter: { ids: "${snapshotId}" }`)).toEqual([
      snapshotId,
    ]);
    expect(
      await idsOf('admin', 'groupSnapshots', `${everywhere}, filter: { groupTypeId: "${groupTypeId}" }`),
    ).toContain(snapshotId);
    expect(
      await idsOf('admin', 'groupSnapshots', `${everywhere}, filter: { projectId: "${bobs.projectId}" }`),
    ).toContain(snapshotId);
    expect(await idsOf('admin', 'groupSnapshots', `${everywhere}, filter: { userId: "nobody" }`)).toEqual([]);
    // For other users, the gateway evaluates the filter.
    expect(await idsOf('bob', 'groupSnapshots', `filter: { ids: "${snapshotId}" }`)).toEqual([snapshotId]);
  });

  test('contain all projects for administrators only', async () => {
    expect(await idsOf('admin', 'groupSnapshots', 'first: 1000, allProjects: true')).toContain(snapshotId);
    expect(await idsOf('admin', 'groupSnapshots', 'first: 1000')).not.toContain(snapshotId);
    const { errors, calls } = await page('bob', 'groupSnapshots', 'allProjects: true');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(calls).toEqual([]);
  });

  const find = graphql(`
    query FindGroupSnapshot($nameOrId: String!, $allProjects: Boolean!) {
      findGroupSnapshot(nameOrId: $nameOrId, allProjects: $allProjects) {
        cinderId
      }
    }
  `);

  test.each([
    ['name', groupSnapshotNames[0] ?? ''],
    ['ID', snapshotId],
    ['global ID', `GroupSnapshot:${snapshotId}`],
  ])('contain the one that findGroupSnapshot finds by %s', async (_, nameOrId) => {
    const found = { cinderId: snapshotId };
    expect((await as('bob').ask(find, { nameOrId, allProjects: false })).data.findGroupSnapshot).toEqual(found);
    expect((await as('admin').ask(find, { nameOrId, allProjects: true })).data.findGroupSnapshot).toEqual(found);
    expect((await as('alice').ask(find, { nameOrId, allProjects: false })).data.findGroupSnapshot).toBeNull();
  });
});

async function makeSnapshot(name: string): Promise<string> {
  const { group_snapshot: made } = (await bobs.post('/group_snapshots', {
    group_snapshot: { name, group_id: groupId },
  })) as {
    group_snapshot: { id: string };
  };
  return made.id;
}

test('findGroupSnapshot reports a name of several group snapshots as an error with their IDs', async () => {
  const ids = [await makeSnapshot('behaviour-types-twin'), await makeSnapshot('behaviour-types-twin')];
  for (const id of ids) await until(bobs, `/group_snapshots/${id}`, 'group_snapshot', 'available');
  onTestFinished(async () => {
    for (const id of ids) await bobs.delete(`/group_snapshots/${id}`);
  });
  const { errors } = await as('bob').send('{ findGroupSnapshot(nameOrId: "behaviour-types-twin") { id } }');
  expect(errors).toMatchObject([{ extensions: { code: 'AMBIGUOUS_NAME' } }]);
  for (const id of ids) expect(errors[0]?.message).toContain(id);
});

test('a group snapshot is polled until it is available and until it is deleted', async () => {
  const id = await makeSnapshot('behaviour-types-awaited');
  const { events } = await stream<{ waitForStatus: { value: string; node: object } }>(
    'WebSocket',
    'subscription ($id: ID!) { waitForStatus(id: $id, resourceType: GROUP_SNAPSHOT, interval: 0.1, wait: 60) { value node { id ... on GroupSnapshot { status } } } }',
    { id },
    cloud.tokens.bob,
  );
  expect(events.at(-1)?.data?.waitForStatus).toEqual({
    value: 'available',
    node: { id: `GroupSnapshot:${id}`, status: 'AVAILABLE' },
  });
  await bobs.delete(`/group_snapshots/${id}`);
  const { events: last } = await stream<{ waitForDelete: { value: string | null; deletedId: string | null } }>(
    'SSE',
    'subscription ($id: ID!) { waitForDelete(id: $id, interval: 0.1, wait: 60) { value deletedId } }',
    { id: `GroupSnapshot:${id}` },
    cloud.tokens.bob,
  );
  expect(last.at(-1)?.data?.waitForDelete).toEqual({ value: null, deletedId: `GroupSnapshot:${id}` });
});
