import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as, cloud, fixture } from './support/gateway.ts';
import { expectSameRecord } from './support/records.ts';
import { restAs } from './support/project.ts';
import { translationsOf } from './support/translations.ts';
import { expectNoBadIds, idsOf, page } from './support/walk.ts';

await furnish({ groups: true, bobsGroups: 3, groupSnapshots: 4, consistencyGroup: true });

const {
  consistencyGroupId,
  consistencyGroupName,
  groupIds,
  groupSnapshotIds,
  groupSnapshotNames,
  groupTypeId,
  volumeId,
} = fixture.types;
const [groupId = ''] = groupIds;
const [snapshotId = ''] = groupSnapshotIds;
const bobs = restAs('bob');
const admins = restAs('admin');

const wholeGroup = graphql(`
  query WholeConsistencyGroup($id: ID!) {
    consistencyGroup(id: $id) {
      id
      cinderId
      status
      rawStatus
      name
      description
      availabilityZone
      createdAt
      volumeTypeIds
      volumeTypes {
        cinderId
      }
    }
  }
`);

describe('a consistency group', () => {
  test.each([
    ['bob', bobs],
    ['admin', admins],
  ] as const)("has every key of Cinder's record as %s, with 2 calls including its types", async (user, rest) => {
    const { consistencygroup: record } = (await rest.get(`/consistencygroups/${consistencyGroupId}`)) as {
      consistencygroup: Record<string, unknown>;
    };
    const { data, calls } = await as(user).ask(wholeGroup, { id: consistencyGroupId });
    expectSameRecord(record, data.consistencyGroup, translationsOf['ConsistencyGroup']);
    expect(data.consistencyGroup).toMatchObject({
      id: `ConsistencyGroup:${consistencyGroupId}`,
      status: 'AVAILABLE',
      rawStatus: 'available',
    });
    expect(calls).toEqual(['GET /consistencygroups/{id}', 'GET /types/{id}']);
  });

  test('is null for another project', async () => {
    expect((await as('alice').ask(wholeGroup, { id: consistencyGroupId })).data.consistencyGroup).toBeNull();
  });

  test('is not a group, although Cinder stores it as one', async () => {
    const { data, errors } = await as('bob').send(
      `{ group(id: "${consistencyGroupId}") { id } node(id: "ConsistencyGroup:${consistencyGroupId}") { id } findGroup(nameOrId: "${consistencyGroupName}") { id } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ group: null, node: { id: `ConsistencyGroup:${consistencyGroupId}` }, findGroup: null });
  });

  test('invalid IDs are refused without a call', () => expectNoBadIds('bob', 'consistencyGroup', consistencyGroupId));
});

const ofVolume = graphql(`
  query ConsistencyGroupOfVolume($id: ID!) {
    volume(id: $id) {
      consistencyGroup {
        id
        cinderId
      }
      group {
        id
      }
    }
  }
`);
const around = graphql(`
  query AroundConsistencyGroup($id: ID!) {
    consistencyGroup(id: $id) {
      volumes {
        nodes {
          cinderId
          consistencyGroup {
            name
          }
          group {
            name
          }
        }
      }
      consistencyGroupSnapshots(first: 100) {
        totalCount
        nodes {
          cinderId
          consistencyGroup {
            name
          }
          snapshots {
            nodes {
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

describe('the graph around consistency groups', () => {
  test("a volume of a consistency group has no group, and its consistency group's ID requires no call", async () => {
    const { volume } = (await admins.get(`/volumes/${cloud.consistency.volumeId}`)) as {
      volume: Record<string, unknown>;
    };
    const { data, calls } = await as(cloud.sessions.bob).ask(ofVolume, { id: cloud.consistency.volumeId });
    expect(volume).toMatchObject({
      consistencygroup_id: cloud.consistency.groupId,
      group_id: cloud.consistency.groupId,
    });
    expect(data.volume).toEqual({
      consistencyGroup: { id: `ConsistencyGroup:${cloud.consistency.groupId}`, cinderId: cloud.consistency.groupId },
      group: null,
    });
    expect(calls).toEqual(['GET /volumes/{id}']);
  });

  test('a volume of a group has no consistency group', async () => {
    const { data } = await as('bob').ask(ofVolume, { id: volumeId });
    expect(data.volume).toEqual({ consistencyGroup: null, group: { id: `Group:${groupId}` } });
  });

  test('a consistency group leads to its volumes, which lead back', async () => {
    const { data } = await as(cloud.sessions.bob).ask(around, { id: cloud.consistency.groupId });
    expect(data.consistencyGroup?.volumes?.nodes).toEqual([
      { cinderId: cloud.consistency.volumeId, consistencyGroup: { name: 'behaviour-types-consistency' }, group: null },
    ]);
    expect(data.consistencyGroup?.consistencyGroupSnapshots).toEqual({ totalCount: 0, nodes: [] });
  });

  test.each(['bob', 'admin'] as const)(
    'any group leads to its snapshots and their parts, which lead back, as %s',
    async (user) => {
      const { data } = await as(user).ask(around, { id: groupId });
      const snapshots = data.consistencyGroup?.consistencyGroupSnapshots?.nodes ?? [];
      expect(snapshots.map(({ cinderId }) => cinderId)).toEqual(expect.arrayContaining([...groupSnapshotIds]));
      for (const snapshot of snapshots.filter(({ cinderId }) => groupSnapshotIds.includes(cinderId))) {
        expect(snapshot.consistencyGroup?.name).toBe('behaviour-types-group-0');
        expect(snapshot.snapshots?.nodes).toEqual([{ volume: { cinderId: volumeId } }]);
      }
      expect(data.consistencyGroup?.volumes?.nodes).toContainEqual({
        cinderId: volumeId,
        consistencyGroup: null,
        group: { name: 'behaviour-types-group-0' },
      });
    },
  );

  test('the snapshots of all consistency groups require one further call', async () => {
    const { calls } = await as('bob').send(
      '{ consistencyGroups { nodes { consistencyGroupSnapshots { totalCount } } } }',
    );
    expect(calls).toEqual(['GET /consistencygroups/detail', 'GET /cgsnapshots/detail', 'GET /cgsnapshots/detail']);
  });
});

describe('lists of consistency groups', () => {
  test.each([
    [`name: "${consistencyGroupName}"`, [consistencyGroupId]],
    [`ids: "ConsistencyGroup:${consistencyGroupId}"`, [consistencyGroupId]],
    ['statuses: ERROR_DELETING', []],
    ['availabilityZone: "nowhere"', []],
    [`name: "behaviour-types-group-2", groupTypeId: "${groupTypeId}"`, [groupIds[2]]],
    [`name: "${consistencyGroupName}", groupTypeId: "${groupTypeId}"`, []],
  ])('are filtered by %s', async (filter, expected) => {
    expect(await idsOf('bob', 'consistencyGroups', `first: 5, filter: { ${filter} }`)).toEqual(expected);
  });

  test('contain all projects or one project for administrators only', async () => {
    const ofBob = `allProjects: true, filter: { projectId: "${bobs.projectId}" }`;
    const visible = await idsOf('admin', 'consistencyGroups', `first: 1000, ${ofBob}`);
    expect(visible).toContain(consistencyGroupId);
    expect(visible).not.toContain(fixture.groupIds[0]);
    expect(await idsOf('admin', 'consistencyGroups', 'first: 1000')).not.toContain(consistencyGroupId);
    const { errors, calls } = await page('bob', 'consistencyGroups', `filter: { projectId: "${bobs.projectId}" }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls).toEqual([]);
  });

  const find = graphql(`
    query FindConsistencyGroup($nameOrId: String!, $allProjects: Boolean!) {
      findConsistencyGroup(nameOrId: $nameOrId, allProjects: $allProjects) {
        cinderId
      }
    }
  `);

  test.each([
    ['name', consistencyGroupName],
    ['ID', consistencyGroupId],
    ['global ID', `ConsistencyGroup:${consistencyGroupId}`],
  ])('contain the one that findConsistencyGroup finds by %s', async (_, nameOrId) => {
    const found = { cinderId: consistencyGroupId };
    expect((await as('bob').ask(find, { nameOrId, allProjects: false })).data.findConsistencyGroup).toEqual(found);
    expect((await as('admin').ask(find, { nameOrId, allProjects: true })).data.findConsistencyGroup).toEqual(found);
    expect((await as('alice').ask(find, { nameOrId, allProjects: false })).data.findConsistencyGroup).toBeNull();
  });
});

const wholeSnapshot = graphql(`
  query WholeConsistencyGroupSnapshot($id: ID!) {
    consistencyGroupSnapshot(id: $id) {
      id
      cinderId
      status
      rawStatus
      name
      description
      createdAt
      consistencyGroupId
      consistencyGroup {
        id
        cinderId
      }
    }
  }
`);

describe('a consistency group snapshot', () => {
  test.each([
    ['bob', bobs],
    ['admin', admins],
  ] as const)("has every key of Cinder's record as %s, with 1 call", async (user, rest) => {
    const { cgsnapshot: record } = (await rest.get(`/cgsnapshots/${snapshotId}`)) as {
      cgsnapshot: Record<string, unknown>;
    };
    const { data, calls } = await as(user).ask(wholeSnapshot, { id: snapshotId });
    expectSameRecord(record, data.consistencyGroupSnapshot, translationsOf['ConsistencyGroupSnapshot']);
    expect(data.consistencyGroupSnapshot?.consistencyGroup?.cinderId).toBe(groupId);
    expect(calls).toEqual(['GET /cgsnapshots/{id}']);
  });

  test('is null for another project', async () => {
    expect((await as('alice').ask(wholeSnapshot, { id: snapshotId })).data.consistencyGroupSnapshot).toBeNull();
  });

  test('invalid IDs are refused without a call', () => expectNoBadIds('bob', 'consistencyGroupSnapshot', snapshotId));
});

describe('consistency group snapshots', () => {
  test('of other projects are not in lists, but administrators can read them by ID', async () => {
    expect(await idsOf('admin', 'consistencyGroupSnapshots', 'first: 1000')).not.toContain(snapshotId);
    const ids = groupSnapshotIds.slice(0, 4).map((id) => `ConsistencyGroupSnapshot:${id}`);
    const ask = (user: 'admin' | 'alice') =>
      as(user).send<{ nodes: unknown[] }>('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect((await ask('admin')).data.nodes).toEqual(ids.map((id) => ({ id })));
    expect((await ask('alice')).data.nodes).toEqual(ids.map(() => null));
  });

  const find = graphql(`
    query FindConsistencyGroupSnapshot($nameOrId: String!) {
      findConsistencyGroupSnapshot(nameOrId: $nameOrId) {
        cinderId
      }
    }
  `);

  test.each([
    ['name', groupSnapshotNames[0] ?? ''],
    ['ID', snapshotId],
    ['global ID', `ConsistencyGroupSnapshot:${snapshotId}`],
  ])('are found by %s', async (_, nameOrId) => {
    expect((await as('bob').ask(find, { nameOrId })).data.findConsistencyGroupSnapshot).toEqual({
      cinderId: snapshotId,
    });
    expect((await as('alice').ask(find, { nameOrId })).data.findConsistencyGroupSnapshot).toBeNull();
  });
});
