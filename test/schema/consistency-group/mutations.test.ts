import { describe, expect, test } from 'vitest';
import { cgsnapshotRow, consistencyGroupRow, groupId, groupSnapshotId, typeId, volumeId } from '../../support/rows.ts';
import { expectCalls, expectRefused, mutate, wait } from '../support/mutate.ts';

const id = groupId(1);
const snapshotId = groupSnapshotId(1);
const answers = {
  'POST /consistencygroups': () => ({ consistencygroup: { id } }),
  'POST /consistencygroups/create_from_src': () => ({ consistencygroup: { id } }),
  'POST /cgsnapshots': () => ({ cgsnapshot: { id: snapshotId } }),
};
const seven = [1, 2, 3, 4, 5, 6, 7].map(volumeId);

test.each<[string, object, string, object[]]>([
  [
    'createConsistencyGroup',
    { volumeTypes: [`VolumeType:${typeId(1)}`, 'fast'], name: 'a', availabilityZone: 'nova', description: null },
    'POST /consistencygroups',
    [{ consistencygroup: { name: 'a', availability_zone: 'nova', volume_types: `${typeId(1)},fast` } }],
  ],
  [
    'createConsistencyGroupFromSource',
    { consistencyGroupSnapshotId: `ConsistencyGroupSnapshot:${snapshotId}`, sourceConsistencyGroupId: null, name: 'a' },
    'POST /consistencygroups/create_from_src',
    [{ 'consistencygroup-from-src': { name: 'a', cgsnapshot_id: snapshotId } }],
  ],
  [
    'createConsistencyGroupFromSource',
    { sourceConsistencyGroupId: id },
    'POST /consistencygroups/create_from_src',
    [{ 'consistencygroup-from-src': { source_cgid: id } }],
  ],
  [
    'updateConsistencyGroup',
    { id: `ConsistencyGroup:${id}`, description: null, addVolumes: seven },
    `PUT /consistencygroups/${id}`,
    [{ consistencygroup: { description: '', add_volumes: seven.join(',') } }],
  ],
  ['deleteConsistencyGroup', { id }, `POST /consistencygroups/${id}/delete`, [{ consistencygroup: { force: false } }]],
  ['deleteConsistencyGroup', { id, force: true }, `POST /consistencygroups/${id}/delete`, [{ consistencygroup: { force: true } }]],
  [
    'createConsistencyGroupSnapshot',
    { consistencyGroupId: id, name: 'a', description: null },
    'POST /cgsnapshots',
    [{ cgsnapshot: { consistencygroup_id: id, name: 'a' } }],
  ],
  ['deleteConsistencyGroupSnapshot', { id: snapshotId }, `DELETE /cgsnapshots/${snapshotId}`, []],
])('%s with %j', async (name, input, call, bodies) => {
  await expectCalls(name, input, [call], bodies, { answers });
});

describe('wait', () => {
  const group = { consistencyGroups: [consistencyGroupRow(1, { status: 'error' })] };
  const snapshot = { cgsnapshots: [cgsnapshotRow(1, 1, { status: 'error' })] };

  test.each([
    ['createConsistencyGroup', { volumeTypes: ['a'] }, group],
    ['createConsistencyGroupFromSource', { sourceConsistencyGroupId: id }, group],
    ['updateConsistencyGroup', { id, addVolumes: [volumeId(1)] }, group],
    ['deleteConsistencyGroup', { id }, group],
    ['createConsistencyGroupSnapshot', { consistencyGroupId: id }, snapshot],
    ['deleteConsistencyGroupSnapshot', { id: snapshotId }, snapshot],
  ])('%s sees that it failed', async (name, input, store) => {
    const { userErrors, calls } = await mutate(name, { ...input, wait }, { answers, store });
    expect(userErrors).toMatchObject([{ __typename: 'ResourceFailureError' }]);
    expect(calls[1]).toMatch(/^GET \/(consistencygroups|cgsnapshots)\//);
  });
});

test.each<[string, object, string[], string | RegExp]>([
  ['createConsistencyGroup', { volumeTypes: [] }, ['volumeTypes'], 'At least one volume type is needed.'],
  ['createConsistencyGroup', { volumeTypes: ['a,b'] }, ['volumeTypes'], 'A volume type with a comma in its name has to be given by its id.'],
  ['createConsistencyGroupFromSource', {}, [], /^Give one of consistencyGroupSnapshotId and sourceConsistencyGroupId/],
  [
    'createConsistencyGroupFromSource',
    { consistencyGroupSnapshotId: snapshotId, sourceConsistencyGroupId: id },
    ['sourceConsistencyGroupId'],
    /^Give one of/,
  ],
  ['updateConsistencyGroup', { id, addVolumes: [] }, [], /^There is nothing to change/],
  ['updateConsistencyGroup', { id: `Group:${id}`, name: 'a' }, ['id'], /is the id of a Group/],
  ['deleteConsistencyGroup', { id: 'x/../y' }, ['id'], /is not an id/],
  ['createConsistencyGroupSnapshot', { consistencyGroupId: '' }, ['consistencyGroupId'], /is not an id/],
  ['deleteConsistencyGroupSnapshot', { id: '%2f' }, ['id'], /is not an id/],
])('%s %j is refused with no call', async (name, input, path, message) => {
  await expectRefused(name, input, { path: ['input', ...path], message: expect.stringMatching(message) as unknown });
});
