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
      { groupType: `GroupType:${groupTypeId(1)}`, volumeTypes: [`VolumeType:${typeId(1)}`, 'fast'], name: 'a', description: 'b', availabilityZone: 'nova' },
      { name: 'a', description: 'b', availability_zone: 'nova', volume_types: [typeId(1), 'fast'], group_type: groupTypeId(1) },
    ],
    [{ groupType: 'plain', volumeTypes: [typeId(1)], name: null }, { volume_types: [typeId(1)], group_type: 'plain' }],
  ])('sends what is given of %j', async (input, group) => {
    await expectCalls('createGroup', input, ['POST /groups'], [{ group }], { answers: made });
  });

  test.each<[object, string[], string]>([
    [{ volumeTypes: [] }, ['volumeTypes'], 'At least one volume type is needed.'],
    [{ volumeTypes: [''] }, ['volumeTypes', '0'], 'A volume type has a name or an id.'],
    [{ volumeTypes: ['a', 'a'] }, ['volumeTypes'], 'Each volume type can be named once only.'],
    [{ name: 'x'.repeat(256) }, ['name'], 'It may have up to 255 characters; it has 256.'],
    [{ wait: badWait }, ['wait', 'interval'], 'The interval is a positive number of seconds; it was 0.'],
  ])('%j is refused with no call', async (input, path, message) => {
    await expectRefused('createGroup', { groupType: 'a', volumeTypes: ['a'], ...input }, { path: ['input', ...path], message });
  });

  test('waits, and sends nothing of that', async () => {
    const input = { groupType: 'a', volumeTypes: ['a'], wait };
    await expectCalls('createGroup', input, ['POST /groups', look], [{ group: { group_type: 'a', volume_types: ['a'] } }], { answers: made, store });
  });
});

describe('createGroupFromSource', () => {
  test.each([
    [{ groupSnapshotId: `GroupSnapshot:${groupSnapshotId(1)}`, sourceGroupId: null, name: 'a' }, { name: 'a', group_snapshot_id: groupSnapshotId(1) }],
    [{ sourceGroupId: id, description: 'b' }, { description: 'b', source_group_id: id }],
  ])('sends one source of %j', async (input, body) => {
    await expectCalls('createGroupFromSource', input, ['POST /groups/action'], [{ 'create-from-src': body }], { answers: made });
  });

  const message = 'Give one of groupSnapshotId and sourceGroupId, and only one.';
  test.each<[object, object]>([
    [{}, { path: ['input'], message }],
    [{ groupSnapshotId: null }, { path: ['input'], message }],
    [{ groupSnapshotId: groupSnapshotId(1), sourceGroupId: id }, { path: ['input', 'sourceGroupId'], message }],
    [{ sourceGroupId: `Volume:${id}` }, { path: ['input', 'sourceGroupId'] }],
  ])('%j is refused with no call', async (input, error) => {
    await expectRefused('createGroupFromSource', input, { __typename: 'ValidationError', ...error });
  });
});

describe('updateGroup', () => {
  const volumes = [1, 2, 3, 4, 5, 6, 7].map(volumeId);

  test.each<[object, object]>([
    [{ name: 'a', addVolumes: [], removeVolumes: null }, { name: 'a' }],
    [{ name: null, description: null }, { name: '', description: '' }],
    [
      { addVolumes: [volumeId(1), `Volume:${volumeId(2)}`], removeVolumes: [volumeId(3)] },
      { add_volumes: `${volumeId(1)},${volumeId(2)}`, remove_volumes: volumeId(3) },
    ],
  ])('sends %j', async (changes, group) => {
    await expectCalls('updateGroup', { id: `Group:${id}`, ...changes }, [`PUT /groups/${id}`], [{ group }]);
  });

  const nothing = 'There is nothing to change: give name, description, addVolumes or removeVolumes.';
  test.each<[object, string[], string | RegExp]>([
    [{}, [], nothing],
    [{ addVolumes: [], removeVolumes: null }, [], nothing],
    [{ addVolumes: volumes }, ['addVolumes'], 'Cinder takes up to 6 volumes at a time; these are 7.'],
    [{ addVolumes: [volumeId(1)], removeVolumes: [volumeId(1)] }, ['removeVolumes'], 'A volume is either added or removed; one is in both lists.'],
    [{ addVolumes: ['a,b'] }, ['addVolumes'], /is not an id/],
    [{ name: 'x'.repeat(256) }, ['name'], /up to 255/],
  ])('%j is refused with no call', async (changes, path, message) => {
    const expected = { path: ['input', ...path], message: expect.stringMatching(message) as unknown };
    await expectRefused('updateGroup', { id, ...changes }, expected);
  });
});

test('deleteGroup says whether its volumes go along', async () => {
  await expectCalls('deleteGroup', { id }, [action], [{ delete: { 'delete-volumes': false } }]);
  await expectCalls('deleteGroup', { id, deleteVolumes: true, wait }, [action, look], [{ delete: { 'delete-volumes': true } }]);
  const answers = { 'POST /groups/{id}/action': () => Promise.reject(notFound('Group')) };
  await expectCalls('deleteGroup', { id }, [action], [{ delete: { 'delete-volumes': false } }], { answers });
  expect((await mutate('deleteGroup', { id, ignoreMissing: false }, { answers })).userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
});

test('resetGroupStatus', async () => {
  await expectCalls('resetGroupStatus', { id, status: 'ERROR_DELETING' }, [action], [{ reset_status: { status: 'error_deleting' } }]);
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
  ])('%s %j sends %j, and waits for the replication status', async (name, input, body, status) => {
    await expectCalls(name, { id, wait, ...input }, [action, look], [body], becomes(status));
    const { userErrors } = await mutate(name, { id, wait, ...input }, becomes('error'));
    expect(userErrors).toMatchObject([{ __typename: 'ResourceFailureError' }]);
  });

  test('a failover that is still under way is waited for, until the deadline', async () => {
    const { userErrors } = await mutate('failoverGroupReplication', { id, wait: waitInVain }, becomes('failing-over'));
    expect(userErrors).toMatchObject([{ __typename: 'WaitTimeoutError' }]);
  });
});

test.each<[string, object, Microversion]>([
  ['createGroup', { groupType: 'a', volumeTypes: ['a'] }, '3.12'],
  ['createGroupFromSource', { sourceGroupId: id }, '3.13'],
  ['updateGroup', { id, name: 'a' }, '3.12'],
  ['deleteGroup', { id }, '3.12'],
  ['resetGroupStatus', { id, status: 'ERROR' }, '3.19'],
  ['enableGroupReplication', { id }, '3.37'],
  ['disableGroupReplication', { id }, '3.37'],
  ['failoverGroupReplication', { id }, '3.37'],
])('%s needs a newer cloud, and an id', async (name, input, microversion) => {
  await expectRefused(name, input, { __typename: 'MicroversionTooLowError' }, { microversion });
  if ('id' in input) await expectRefused(name, { ...input, id: '../x' }, { path: ['input', 'id'] });
});
