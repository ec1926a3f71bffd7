import { expect, test } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { groups, replicationTargetsOf } from '../../../src/cinder/resources/groups.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';
import { groupId, groupRow, groupTypeId, time, typeId } from '../../support/rows.ts';

test('decodes a whole record', () => {
  expect(groups.decode(groupRow(1, { source_group_id: groupId(2), volume_types: [typeId(1), typeId(2)] }))).toEqual({
    kind: 'Group',
    id: groupId(1),
    status: 'available',
    name: 'group 1',
    description: null,
    availabilityZone: 'nova',
    createdAt: `${time(1)}Z`,
    groupTypeId: '80000000-0000-4000-8000-000000000001',
    volumeTypeIds: [typeId(1), typeId(2)],
    groupSnapshotId: null,
    sourceGroupId: groupId(2),
    replicationStatus: 'disabled',
    projectId: 'p1',
  });
});

test('decodes a record of an old cloud', () => {
  expect(
    groups.decode({ id: groupId(1), status: 'available', created_at: time(1), group_type: groupTypeId(1) }),
  ).toMatchObject({
    volumeTypeIds: [],
    replicationStatus: null,
    projectId: null,
  });
});

const action = 'POST /groups/{id}/action';

test('lists the replication targets of a group', async () => {
  const target = { backend_id: 'vendor-1', unique_key: 'x' };
  const { client, bodies } = fakeCinder({}, { answers: { [action]: () => ({ replication_targets: [target] }) } });
  expect(await replicationTargetsOf(client, groupId(1))).toEqual([{ configuration: target }]);
  expect(bodies).toEqual([{ list_replication_targets: {} }]);
});

test('returns null for a group without replication, for which Cinder responds with 400', async () => {
  const refused = new CinderError('BAD_USER_INPUT', 'Invalid group type: Group x is not a replication group type.');
  const { client } = fakeCinder({}, { answers: { [action]: () => Promise.reject(refused) } });
  expect(await replicationTargetsOf(client, groupId(1))).toBeNull();
});

test('makes no call on a cloud without replication of groups', async () => {
  const { client, calls } = fakeCinder({}, { microversion: '3.37' });
  expect(await failureOf(() => replicationTargetsOf(client, groupId(1)))).toEqual(cinderError('MICROVERSION_TOO_LOW'));
  expect(calls).toEqual([]);
});
