import { describe, expect, test } from 'vitest';
import { change, changed } from './support/change.ts';
import { as, cloud, fixture } from './support/gateway.ts';
import { deleteGroupAfterTest, testGroup } from './support/groups.ts';
import { login } from './support/rest.ts';

const wait = { interval: 0.2, timeout: 60 };
const tooShort = { interval: 0.1, timeout: 0.3 };
const missing = '00000000-0000-4000-8000-000000000000';
const admins = await login(cloud.authUrl, 'admin', 'demo');

interface Made {
  groupSnapshot: { cinderId: string; rawStatus: string };
}
interface MadeGroup {
  group: { cinderId: string };
}

async function read(selection: string): Promise<unknown> {
  return (await as('alice').send(`{ ${selection} }`)).data;
}

test('a group is snapshotted, and groups are made from that and from it', async () => {
  const { groupId, volumeId } = await testGroup();
  const input = { groupId, name: 'behaviour-group-snapshot', description: 'Of a test', wait };
  const made = await change('alice', 'createGroupSnapshot', input, 'groupSnapshot { cinderId rawStatus }');
  const { groupSnapshot } = made.payload as unknown as Made;
  const { cinderId: id } = groupSnapshot;
  expect(made.userErrors).toEqual([]);
  expect(groupSnapshot.rawStatus).toBe('available');
  expect(new Set(made.calls)).toEqual(new Set(['POST /group_snapshots', 'GET /group_snapshots/{id}']));
  expect(await read(`groupSnapshot(id: "${id}") { name description group { cinderId } snapshots { nodes { volume { cinderId } } } }`)).toEqual({
    groupSnapshot: {
      name: 'behaviour-group-snapshot',
      description: 'Of a test',
      group: { cinderId: groupId },
      snapshots: { nodes: [{ volume: { cinderId: volumeId } }] },
    },
  });

  const selection = 'group { cinderId groupSnapshot { cinderId } sourceGroup { cinderId } volumes { nodes { status } } }';
  for (const [source, beginning] of [
    [{ groupSnapshotId: `GroupSnapshot:${id}`, sourceGroupId: null }, { groupSnapshot: { cinderId: id }, sourceGroup: null }],
    [{ groupSnapshotId: null, sourceGroupId: groupId }, { groupSnapshot: null, sourceGroup: { cinderId: groupId } }],
  ]) {
    const { group } = await changed<MadeGroup>('alice', 'createGroupFromSource', { name: 'behaviour-copy', ...source, wait }, selection);
    deleteGroupAfterTest(group.cinderId);
    expect(group).toMatchObject({ ...beginning, volumes: { nodes: [{ status: 'AVAILABLE' }] } });
    await changed('alice', 'deleteGroup', { id: group.cinderId, deleteVolumes: true, wait });
  }
  const vain = { status: 'deleted', ...tooShort };
  const late = await change('alice', 'createGroupFromSource', { sourceGroupId: groupId, wait: vain }, 'group { cinderId }');
  deleteGroupAfterTest((late.payload as unknown as MadeGroup).group.cinderId);
  expect(late.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError' }]);

  const status = await changed('admin', 'resetGroupSnapshotStatus', { id, status: 'UPDATING' }, 'groupSnapshot { rawStatus }');
  expect(status).toEqual({ groupSnapshot: { rawStatus: 'updating' } });
  expect((await change('alice', 'deleteGroupSnapshot', { id })).userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);
  expect(await read(`groupSnapshot(id: "${id}") { rawStatus }`)).toEqual(status);
  await changed('admin', 'resetGroupSnapshotStatus', { id, status: 'AVAILABLE' });
  expect(await changed('alice', 'deleteGroupSnapshot', { id, wait }, 'deletedId')).toEqual({ deletedId: `GroupSnapshot:${id}` });
  expect(await read(`groupSnapshot(id: "${id}") { id } snapshots(filter: { volumeId: "${volumeId}" }) { nodes { id } }`)).toEqual({
    groupSnapshot: null,
    snapshots: { nodes: [] },
  });
});

test('snapshots that fail, and that take too long', async () => {
  const { groupId, volumeId } = await testGroup({ 'lab:fail': 'snapshot,delete_snapshot', 'lab:delay': '1' });
  const selection = 'groupSnapshot { cinderId rawStatus }';
  const slow = await change('alice', 'createGroupSnapshot', { groupId, wait: tooShort }, selection);
  const { cinderId: id } = (slow.payload as unknown as Made).groupSnapshot;
  expect(slow.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'creating' }]);
  const status = async (): Promise<unknown> => read(`groupSnapshot(id: "${id}") { rawStatus }`);
  await expect.poll(status, { timeout: 20_000, interval: 200 }).toEqual({ groupSnapshot: { rawStatus: 'error' } });
  const late = await change('alice', 'deleteGroupSnapshot', { id, wait: tooShort }, 'deletedId');
  expect(late).toMatchObject({ payload: { deletedId: null }, userErrors: [{ __typename: 'WaitTimeoutError', lastStatus: 'deleting' }] });
  await expect.poll(status, { timeout: 20_000, interval: 200 }).toEqual({ groupSnapshot: { rawStatus: 'error' } });
  await changed('alice', 'updateVolume', { id: volumeId, metadata: { 'lab:fail': 'snapshot,delete_snapshot' } });
  const kept = await change('alice', 'deleteGroupSnapshot', { id, wait }, 'deletedId');
  expect(kept).toMatchObject({ payload: { deletedId: null }, userErrors: [{ __typename: 'ResourceFailureError', status: 'error' }] });
  const failed = await change('alice', 'createGroupSnapshot', { groupId, wait }, selection);
  expect(failed).toMatchObject({ payload: { groupSnapshot: { rawStatus: 'error' } }, userErrors: [{ __typename: 'ResourceFailureError', status: 'error' }] });
});

describe('refused, with nothing made', () => {
  test.each<[string, object, string]>([
    ['createGroupSnapshot', { groupId: missing }, 'NotFoundError'],
    ['createGroupFromSource', { sourceGroupId: missing }, 'NotFoundError'],
    ['createGroupFromSource', { groupSnapshotId: missing }, 'NotFoundError'],
    ['createGroupFromSource', { groupSnapshotId: missing, sourceGroupId: missing }, 'ValidationError'],
    ['createGroupFromSource', {}, 'ValidationError'],
  ])('%s %j: %s', async (name, input, type) => {
    expect((await change('alice', name, { name: 'behaviour-refused', ...input })).userErrors).toMatchObject([{ __typename: type }]);
    expect(await read('groups(filter: { name: "behaviour-refused" }) { nodes { id } }')).toEqual({ groups: { nodes: [] } });
  });

  test('a group with no volumes has nothing to snapshot', async () => {
    const { groupId, volumeId } = await testGroup();
    await changed('alice', 'updateGroup', { id: groupId, removeVolumes: [volumeId], wait });
    const { userErrors } = await change('alice', 'createGroupSnapshot', { groupId });
    await changed('alice', 'deleteVolume', { id: volumeId });
    expect(userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);
    expect(await read(`group(id: "${groupId}") { groupSnapshots { nodes { id } } }`)).toEqual({ group: { groupSnapshots: { nodes: [] } } });
  });

  // Bob's own are not alice's to see.
  test('whoever cannot see it, or is no administrator', async () => {
    const [id = ''] = fixture.types.groupSnapshotIds;
    const before = await admins.get(`/group_snapshots/${id}`);
    const inputs: Record<string, object> = {
      deleteGroupSnapshot: { id, ignoreMissing: false },
      resetGroupSnapshotStatus: { id, status: 'ERROR' },
      createGroupFromSource: { groupSnapshotId: id },
      deleteConsistencyGroupSnapshot: { id, ignoreMissing: false },
      createConsistencyGroupFromSource: { consistencyGroupSnapshotId: id },
    };
    for (const [name, input] of Object.entries(inputs)) {
      expect((await change('alice', name, input)).userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
    }
    expect((await change('bob', 'resetGroupSnapshotStatus', { id, status: 'ERROR' })).userErrors).toMatchObject([{ __typename: 'ForbiddenError' }]);
    expect(await admins.get(`/group_snapshots/${id}`)).toEqual(before);
  });
});
