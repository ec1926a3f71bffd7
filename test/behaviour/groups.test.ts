import { describe, expect, onTestFinished, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { restAs } from './support/project.ts';
import { until } from './support/rest.ts';
import { idsOf, page } from './support/walk.ts';

await furnish({ groups: true, bobsGroups: 3, groupSnapshots: 1, consistencyGroup: true, replicatedGroup: true });

const { consistencyGroupId, groupIds, groupTypeId: openId, replicatedGroupId, volumeId } = fixture.types;
const [groupId = ''] = groupIds;
const [snapshotId = ''] = fixture.types.groupSnapshotIds;
const bobs = restAs('bob');

test('a page of groups is full although Cinder hides one of its groups', async () => {
  const byName = 'orderBy: [{ field: NAME }]';
  const all = await idsOf('bob', 'groups', `first: 1000, ${byName}`);
  expect(all).toEqual(expect.arrayContaining([...groupIds]));
  expect(all).not.toContain(consistencyGroupId);
  // The first group is the hidden one, so Cinder's page of one group is empty.
  const { groups: cut } = (await bobs.get('/groups?limit=1&sort=name:asc')) as { groups: object[] };
  expect(cut).toEqual([]);
  const { data } = await page('bob', 'groups', `first: 1, ${byName}`);
  expect(data.list?.nodes).toHaveLength(1);
  expect(data.list?.pageInfo.hasNextPage).toBe(true);
});

describe('the type of a group', () => {
  const ofGroup = graphql(`
    query TypeOfGroup($id: ID!) {
      group(id: $id) {
        groupType {
          id
          cinderId
        }
      }
    }
  `);
  const ofGroups = graphql(`
    query TypesOfGroups {
      groups(first: 100) {
        nodes {
          cinderId
          groupType {
            cinderId
            name
          }
        }
      }
    }
  `);

  test('requires no call for its ID', async () => {
    const { data, calls } = await as('bob').ask(ofGroup, { id: groupId });
    expect(data.group?.groupType).toEqual({ id: `GroupType:${openId}`, cinderId: openId });
    expect(calls).toEqual(['GET /groups/{id}']);
  });

  test('requires one call for many groups', async () => {
    const { data, calls } = await as('bob').ask(ofGroups);
    expect(data.groups?.nodes.find(({ cinderId }) => cinderId === groupId)?.groupType).toEqual({
      cinderId: openId,
      name: 'behaviour-types-open',
    });
    expect(calls.map((call) => call.replace('/{id}', ''))).toEqual(['GET /groups/detail', 'GET /group_types']);
  });
});

test('a group has the group snapshot or group that it was created from', async () => {
  const make = async (source: object): Promise<string> => {
    const { group } = (await bobs.post('/groups/action', {
      'create-from-src': { name: 'behaviour-types-made', ...source },
    })) as { group: { id: string } };
    onTestFinished(async () => {
      await bobs.post(`/groups/${group.id}/action`, { delete: { 'delete-volumes': true } });
    });
    await until(bobs, `/groups/${group.id}`, 'group', 'available');
    return group.id;
  };
  const [fromSnapshot, fromGroup] = [
    await make({ group_snapshot_id: snapshotId }),
    await make({ source_group_id: groupId }),
  ];
  const { data } = await as('bob').send(
    `{ one: group(id: "${fromSnapshot}") { groupSnapshot { name } sourceGroup { name } volumes { nodes { size snapshot { groupSnapshot { cinderId } } } } }
       other: group(id: "${fromGroup}") { groupSnapshot { name } sourceGroup { name } volumes { nodes { sourceVolume { cinderId } } } } }`,
  );
  expect(data).toEqual({
    one: {
      groupSnapshot: { name: fixture.types.groupSnapshotNames[0] },
      sourceGroup: null,
      volumes: { nodes: [{ size: 1, snapshot: { groupSnapshot: { cinderId: snapshotId } } }] },
    },
    other: {
      groupSnapshot: null,
      sourceGroup: { name: 'behaviour-types-group-0' },
      volumes: { nodes: [{ sourceVolume: { cinderId: volumeId } }] },
    },
  });
});

const targets = (id: string) => `{ group(id: "${id}") { name replicationTargets { backendId configuration } } }`;

/** No backend of either cloud replicates, so there are no targets. */
describe('replication targets', () => {
  test.each(['bob', 'admin'] as const)(
    'require one further call for a group with a replicated type, as %s',
    async (user) => {
      const { data, errors, calls } = await as(user).send(targets(replicatedGroupId));
      expect(errors).toEqual([]);
      expect(data).toEqual({ group: { name: 'behaviour-types-replicated', replicationTargets: [] } });
      expect(calls).toEqual(['GET /groups/{id}', 'POST /groups/{id}/action']);
    },
  );

  test('are null for other groups', async () => {
    const { data, errors } = await as('bob').send(targets(groupId));
    expect(errors).toEqual([]);
    expect(data).toEqual({ group: { name: 'behaviour-types-group-0', replicationTargets: null } });
  });

  test('are forbidden to readers, without effect on other fields', async () => {
    const { data, errors } = await as('ron').send(targets(fixture.groupIds[0] ?? ''));
    expect(data).toEqual({ group: { name: 'behaviour-group-0', replicationTargets: null } });
    expect(errors).toMatchObject([{ path: ['group', 'replicationTargets'], extensions: { code: 'FORBIDDEN' } }]);
  });
});
