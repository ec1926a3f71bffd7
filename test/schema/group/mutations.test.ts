import { describe, expect, test } from 'vitest';
import type { Microversion } from '../../../src/cinder/microversion.ts';
import { notFound, type FakeOptions } from '../../support/fake-cinder.ts';
import { groupId, groupRow, groupSnapshotId, groupTypeId, typeId, volumeId } from '../../support/rows.ts';
import { badWait, expectCalls, expectRefused, mutate, wait, waitInVain } from '../support/mutate.ts';

const id = groupId(1);
const action = `POST /groups/${id}/action`;
const look = `GET /groups/${id}`;
const made = { 'POST /groups': () => ({ group: { id } }), 'POST /groups/action': () => ({ group: { id } }) };
const store = { groups: [groupRow(1)] };

describe('createGroup', () => {
  test.each<[object, object]>([
    [
      {
        groupType: { id: `GroupType:${groupTypeId(1)}` },
        volumeTypes: [{ id: `VolumeType:${typeId(1)}` }, { name: 'fast' }],
        name: 'a',
        description: 'b',
        availabilityZone: 'nova',
      },
      {
        name: 'a',
        description: 'b',
        availability_zone: 'nova',
        volume_types: [typeId(1), 'fast'],
        group_type: groupTypeId(1),
      },
    ],
    [
      { groupType: { name: 'plain' }, volumeTypes: [{ id: typeId(1) }], name: null },
      { volume_types: [typeId(1)], group_type: 'plain' },
    ],
  ])('sends the given fields of %j', async (input, group) => {
    await expectCalls('createGroup', input, ['POST /groups'], [{ group }], { answers: made });
  });

  test.each<[object, string[], string]>([
    [{ volumeTypes: [] }, ['volumeTypes'], '`volumeTypes` must contain at least one volume type.'],
    [
      { volumeTypes: [{ name: 'a' }, { name: '' }] },
      ['volumeTypes', '1', 'name'],
      '`name` must be the name of a type: 1 to 255 characters, and not blank.',
    ],
    [
      { volumeTypes: [{ name: 'a' }, { id: `GroupType:${typeId(1)}` }] },
      ['volumeTypes', '1', 'id'],
      `The ID must be of type VolumeType; received "GroupType:${typeId(1)}".`,
    ],
    [
      { groupType: { name: ' ' } },
      ['groupType', 'name'],
      '`name` must be the name of a type: 1 to 255 characters, and not blank.',
    ],
    [{ volumeTypes: [{ name: 'a' }, { name: 'a' }] }, ['volumeTypes'], '`volumeTypes` must not contain duplicates.'],
    [{ name: 'x'.repeat(256) }, ['name'], 'The text must have at most 255 characters; received 256.'],
    [{ wait: badWait }, ['wait', 'interval'], '`interval` must be a positive number of seconds; received 0.'],
  ])('refuses %j without a call', async (input, path, message) => {
    await expectRefused(
      'createGroup',
      { groupType: { name: 'a' }, volumeTypes: [{ name: 'a' }], ...input },
      { path: ['input', ...path], message },
    );
  });

  test('waits, and does not send the wait', async () => {
    const input = { groupType: { name: 'a' }, volumeTypes: [{ name: 'a' }], wait };
    await expectCalls(
      'createGroup',
      input,
      ['POST /groups', look],
      [{ group: { group_type: 'a', volume_types: ['a'] } }],
      { answers: made, store },
    );
  });
});

describe('createGroupFromSource', () => {
  test.each([
    [
      { source: { groupSnapshotId: `GroupSnapshot:${groupSnapshotId(1)}` }, name: 'a' },
      { name: 'a', group_snapshot_id: groupSnapshotId(1) },
    ],
    [
      { source: { groupId: id }, description: 'b' },
      { description: 'b', source_group_id: id },
    ],
  ])('sends the source of %j', async (input, body) => {
    await expectCalls('createGroupFromSource', input, ['POST /groups/action'], [{ 'create-from-src': body }], {
      answers: made,
    });
  });

  test.each([
    [{ groupId: `Volume:${id}` }, 'groupId'],
    [{ groupSnapshotId: 'x' }, 'groupSnapshotId'],
  ])('refuses %j without a call', async (source, field) => {
    await expectRefused(
      'createGroupFromSource',
      { source },
      { __typename: 'ValidationError', path: ['input', 'source', field] },
    );
  });
});

describe('updateGroup', () => {
  const volumes = [1, 2, 3, 4, 5, 6, 7].map(volumeId);

  test.each<[object, object]>([
    [{ name: 'a', addVolumes: [], removeVolumes: null }, { name: 'a' }],
    [
      { name: null, description: null },
      { name: '', description: '' },
    ],
    [
      { addVolumes: [volumeId(1), `Volume:${volumeId(2)}`], removeVolumes: [volumeId(3)] },
      { add_volumes: `${volumeId(1)},${volumeId(2)}`, remove_volumes: volumeId(3) },
    ],
  ])('sends %j', async (changes, group) => {
    await expectCalls('updateGroup', { id: `Group:${id}`, ...changes }, [`PUT /groups/${id}`], [{ group }]);
  });

  const nothing = 'No change was specified. Specify `name`, `description`, `addVolumes` or `removeVolumes`.';
  test.each<[object, string[], string | RegExp]>([
    [{}, [], nothing],
    [{ addVolumes: [], removeVolumes: null }, [], nothing],
    [{ addVolumes: volumes }, ['addVolumes'], 'Cinder accepts at most 6 volumes in one call; received 7.'],
    [
      { addVolumes: [volumeId(1)], removeVolumes: [volumeId(1)] },
      ['removeVolumes'],
      '`addVolumes` and `removeVolumes` must not contain the same volume.',
    ],
    [{ addVolumes: ['a,b'] }, ['addVolumes'], /is not a valid ID/],
    [{ name: 'x'.repeat(256) }, ['name'], /at most 255/],
  ])('refuses %j without a call', async (changes, path, message) => {
    const expected = { path: ['input', ...path], message: expect.stringMatching(message) as unknown };
    await expectRefused('updateGroup', { id, ...changes }, expected);
  });
});

test('deleteGroup sends whether to delete the volumes', async () => {
  await expectCalls('deleteGroup', { id }, [action], [{ delete: { 'delete-volumes': false } }]);
  await expectCalls(
    'deleteGroup',
    { id, deleteVolumes: true, wait },
    [action, look],
    [{ delete: { 'delete-volumes': true } }],
  );
  const answers = { 'POST /groups/{id}/action': () => Promise.reject(notFound('Group')) };
  await expectCalls('deleteGroup', { id }, [action], [{ delete: { 'delete-volumes': false } }], { answers });
  expect((await mutate('deleteGroup', { id, ignoreMissing: false }, { answers })).userErrors).toMatchObject([
    { __typename: 'NotFoundError' },
  ]);
});

test('resetGroupStatus sends the status', async () => {
  await expectCalls(
    'resetGroupStatus',
    { id, status: 'ERROR_DELETING' },
    [action],
    [{ reset_status: { status: 'error_deleting' } }],
  );
  await expect(mutate('resetGroupStatus', { id, status: 'IN_USE' })).rejects.toThrow('ResettableGroupStatus');
});

describe('replication', () => {
  const becomes = (replication_status: string): FakeOptions => ({
    answers: { 'GET /groups/{id}': () => ({ group: groupRow(1, { replication_status }) }) },
  });

  test.each<[string, object, object, string]>([
    ['enableGroupReplication', {}, { enable_replication: {} }, 'enabled'],
    ['disableGroupReplication', {}, { disable_replication: {} }, 'disabled'],
    ['failoverGroupReplication', {}, { failover_replication: { allow_attached_volume: false } }, 'failed-over'],
    [
      'failoverGroupReplication',
      { allowAttachedVolume: true, secondaryBackendId: 'default' },
      { failover_replication: { allow_attached_volume: true, secondary_backend_id: 'default' } },
      'enabled',
    ],
  ])('%s with %j sends %j, and waits for the replication status', async (name, input, body, status) => {
    await expectCalls(name, { id, wait, ...input }, [action, look], [body], becomes(status));
    const { userErrors } = await mutate(name, { id, wait, ...input }, becomes('error'));
    expect(userErrors).toMatchObject([{ __typename: 'ResourceFailureError' }]);
  });

  test('waits for a failover until the deadline', async () => {
    const { userErrors } = await mutate('failoverGroupReplication', { id, wait: waitInVain }, becomes('failing-over'));
    expect(userErrors).toMatchObject([{ __typename: 'WaitTimeoutError' }]);
  });
});

test.each<[string, object, Microversion]>([
  ['createGroup', { groupType: { name: 'a' }, volumeTypes: [{ name: 'a' }] }, '3.12'],
  ['createGroupFromSource', { source: { groupId: id } }, '3.13'],
  ['updateGroup', { id, name: 'a' }, '3.12'],
  ['deleteGroup', { id }, '3.12'],
  ['resetGroupStatus', { id, status: 'ERROR' }, '3.19'],
  ['enableGroupReplication', { id }, '3.37'],
  ['disableGroupReplication', { id }, '3.37'],
  ['failoverGroupReplication', { id }, '3.37'],
])('%s requires a newer cloud and an ID', async (name, input, microversion) => {
  await expectRefused(name, input, { __typename: 'MicroversionTooLowError' }, { microversion });
  if ('id' in input) await expectRefused(name, { ...input, id: '../x' }, { path: ['input', 'id'] });
});
