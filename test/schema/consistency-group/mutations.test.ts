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
    {
      volumeTypes: [{ id: `VolumeType:${typeId(1)}` }, { name: 'fast' }],
      name: 'a',
      availabilityZone: 'nova',
      description: null,
    },
    'POST /consistencygroups',
    [{ consistencygroup: { name: 'a', availability_zone: 'nova', volume_types: `${typeId(1)},fast` } }],
  ],
  [
    'createConsistencyGroupFromSource',
    { source: { consistencyGroupSnapshotId: `ConsistencyGroupSnapshot:${snapshotId}` }, name: 'a' },
    'POST /consistencygroups/create_from_src',
    [{ 'consistencygroup-from-src': { name: 'a', cgsnapshot_id: snapshotId } }],
  ],
  [
    'createConsistencyGroupFromSource',
    { source: { consistencyGroupId: id } },
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
  [
    'deleteConsistencyGroup',
    { id, force: true },
    `POST /consistencygroups/${id}/delete`,
    [{ consistencygroup: { force: true } }],
  ],
  [
    'createConsistencyGroupSnapshot',
    { consistencyGroupId: id, name: 'a', description: null },
    'POST /cgsnapshots',
    [{ cgsnapshot: { consistencygroup_id: id, name: 'a' } }],
  ],
  ['deleteConsistencyGroupSnapshot', { id: snapshotId }, `DELETE /cgsnapshots/${snapshotId}`, []],
])('%s sends %j', async (name, input, call, bodies) => {
  await expectCalls(name, input, [call], bodies, { answers });
});

describe('wait', () => {
  const group = { consistencyGroups: [consistencyGroupRow(1, { status: 'error' })] };
  const snapshot = { cgsnapshots: [cgsnapshotRow(1, 1, { status: 'error' })] };

  test.each([
    ['createConsistencyGroup', { volumeTypes: [{ name: 'a' }] }, group],
    ['createConsistencyGroupFromSource', { source: { consistencyGroupId: id } }, group],
    ['updateConsistencyGroup', { id, addVolumes: [volumeId(1)] }, group],
    ['deleteConsistencyGroup', { id }, group],
    ['createConsistencyGroupSnapshot', { consistencyGroupId: id }, snapshot],
    ['deleteConsistencyGroupSnapshot', { id: snapshotId }, snapshot],
  ])('%s reports a failure', async (name, input, store) => {
    const { userErrors, calls } = await mutate(name, { ...input, wait }, { answers, store });
    expect(userErrors).toMatchObject([{ __typename: 'ResourceFailureError' }]);
    expect(calls[1]).toMatch(/^GET \/(consistencygroups|cgsnapshots)\//);
  });
});

test.each<[string, object, string[], string | RegExp]>([
  [
    'createConsistencyGroup',
    { volumeTypes: [] },
    ['volumeTypes'],
    '`volumeTypes` must contain at least one volume type.',
  ],
  [
    'createConsistencyGroup',
    { volumeTypes: [{ name: 'a,b' }] },
    ['volumeTypes'],
    'Use the ID of a volume type whose name contains a comma.',
  ],
  [
    'createConsistencyGroupFromSource',
    { source: { consistencyGroupId: `Group:${id}` } },
    ['source', 'consistencyGroupId'],
    /received "Group:/,
  ],
  ['updateConsistencyGroup', { id, addVolumes: [] }, [], /^No change was specified/],
  ['updateConsistencyGroup', { id: `Group:${id}`, name: 'a' }, ['id'], /received "Group:/],
  ['deleteConsistencyGroup', { id: 'x/../y' }, ['id'], /is not a valid ID/],
  ['createConsistencyGroupSnapshot', { consistencyGroupId: '' }, ['consistencyGroupId'], /is not a valid ID/],
  ['deleteConsistencyGroupSnapshot', { id: '%2f' }, ['id'], /is not a valid ID/],
])('%s refuses %j without a call', async (name, input, path, message) => {
  await expectRefused(name, input, { path: ['input', ...path], message: expect.stringMatching(message) as unknown });
});
