import { describe, expect, test } from 'vitest';
import { delay } from './support/delay.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { deleteGroupAfterTest, testGroup } from './support/groups.ts';
import { restAs } from './support/project.ts';
import { done, inVain, run, soon as wait, waitShort } from './support/run.ts';
import { scaled } from '../support/scaled.ts';

await furnish({ bobsGroups: 1, groupSnapshots: 1 });

const missing = '00000000-0000-4000-8000-000000000000';
const admins = restAs('admin');

interface Made {
  groupSnapshot: { cinderId: string; rawStatus: string };
}
interface MadeGroup {
  group: { cinderId: string };
}

async function read(selection: string): Promise<unknown> {
  return (await as('alice').send(`{ ${selection} }`)).data;
}

test('a group is snapshotted, and groups are created from the snapshot and from the group', async () => {
  const { groupId, volumeId } = await testGroup();
  const input = { groupId, name: 'behaviour-group-snapshot', description: 'Of a test', wait };
  const made = await run<Made>('alice', 'createGroupSnapshot', input, 'groupSnapshot { cinderId rawStatus }');
  const { groupSnapshot } = made.payload;
  const { cinderId: id } = groupSnapshot;
  expect(made.userErrors).toEqual([]);
  expect(groupSnapshot.rawStatus).toBe('available');
  expect(new Set(made.calls)).toEqual(new Set(['POST /group_snapshots', 'GET /group_snapshots/{id}']));
  expect(
    await read(
      `groupSnapshot(id: "${id}") { name description group { cinderId } snapshots { nodes { volume { cinderId } } } }`,
    ),
  ).toEqual({
    groupSnapshot: {
      name: 'behaviour-group-snapshot',
      description: 'Of a test',
      group: { cinderId: groupId },
      snapshots: { nodes: [{ volume: { cinderId: volumeId } }] },
    },
  });

  const selection =
    'group { cinderId groupSnapshot { cinderId } sourceGroup { cinderId } volumes { nodes { status } } }';
  for (const [source, beginning] of [
    [{ groupSnapshotId: `GroupSnapshot:${id}` }, { groupSnapshot: { cinderId: id }, sourceGroup: null }],
    [{ groupId }, { groupSnapshot: null, sourceGroup: { cinderId: groupId } }],
  ]) {
    const { group } = await done<MadeGroup>(
      'alice',
      'createGroupFromSource',
      { name: 'behaviour-copy', source, wait },
      selection,
    );
    deleteGroupAfterTest(group.cinderId);
    expect(group).toMatchObject({ ...beginning, volumes: { nodes: [{ status: 'AVAILABLE' }] } });
    await done('alice', 'deleteGroup', { id: group.cinderId, deleteVolumes: true, wait });
  }
  const late = await run<MadeGroup>(
    'alice',
    'createGroupFromSource',
    { source: { groupId }, wait: inVain },
    'group { cinderId }',
  );
  deleteGroupAfterTest(late.payload.group.cinderId);
  expect(late.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError' }]);

  const status = await done(
    'admin',
    'resetGroupSnapshotStatus',
    { id, status: 'UPDATING' },
    'groupSnapshot { rawStatus }',
  );
  expect(status).toEqual({ groupSnapshot: { rawStatus: 'updating' } });
  expect((await run('alice', 'deleteGroupSnapshot', { id })).userErrors).toMatchObject([
    { __typename: 'InvalidStateError' },
  ]);
  expect(await read(`groupSnapshot(id: "${id}") { rawStatus }`)).toEqual(status);
  await done('admin', 'resetGroupSnapshotStatus', { id, status: 'AVAILABLE' });
  expect(await done('alice', 'deleteGroupSnapshot', { id, wait }, 'deletedId')).toEqual({
    deletedId: `GroupSnapshot:${id}`,
  });
  expect(
    await read(`groupSnapshot(id: "${id}") { id } snapshots(filter: { volumeId: "${volumeId}" }) { nodes { id } }`),
  ).toEqual({
    groupSnapshot: null,
    snapshots: { nodes: [] },
  });
});

test('failures and timeouts of group snapshots and copies are errors with the last status', async () => {
  const { groupId, volumeId } = await testGroup();
  await done('alice', 'updateVolume', {
    id: volumeId,
    metadata: { 'lab:fail': 'snapshot,delete_snapshot,create_group', 'lab:delay': delay(2) },
  });
  const selection = 'groupSnapshot { cinderId rawStatus }';
  const slow = await run<Made>('alice', 'createGroupSnapshot', { groupId, wait: waitShort }, selection);
  const { cinderId: id } = slow.payload.groupSnapshot;
  expect(slow.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'creating' }]);
  const status = async (): Promise<unknown> => read(`groupSnapshot(id: "${id}") { rawStatus }`);
  await expect
    .poll(status, { timeout: scaled(20_000), interval: 200 })
    .toEqual({ groupSnapshot: { rawStatus: 'error' } });
  const late = await run('alice', 'deleteGroupSnapshot', { id, wait: waitShort }, 'deletedId');
  expect(late).toMatchObject({
    payload: { deletedId: null },
    userErrors: [{ __typename: 'WaitTimeoutError', lastStatus: 'deleting' }],
  });
  await expect
    .poll(status, { timeout: scaled(20_000), interval: 200 })
    .toEqual({ groupSnapshot: { rawStatus: 'error' } });
  await done('alice', 'updateVolume', {
    id: volumeId,
    metadata: { 'lab:fail': 'snapshot,delete_snapshot,create_group' },
  });
  const kept = await run('alice', 'deleteGroupSnapshot', { id, wait }, 'deletedId');
  expect(kept).toMatchObject({
    payload: { deletedId: null },
    userErrors: [{ __typename: 'ResourceFailureError', lastStatus: 'error' }],
  });
  const failed = await run('alice', 'createGroupSnapshot', { groupId, wait }, selection);
  expect(failed).toMatchObject({
    payload: { groupSnapshot: { rawStatus: 'error' } },
    userErrors: [{ __typename: 'ResourceFailureError', lastStatus: 'error' }],
  });

  const copy = await run<MadeGroup>(
    'alice',
    'createGroupFromSource',
    { source: { groupId }, wait },
    'group { cinderId volumes { nodes { rawStatus } } }',
  );
  deleteGroupAfterTest(copy.payload.group.cinderId);
  expect(copy).toMatchObject({
    payload: { group: { volumes: { nodes: [{ rawStatus: 'error' }] } } },
    userErrors: [{ __typename: 'ResourceFailureError', lastStatus: 'error' }],
  });
});

describe('is refused without creating anything:', () => {
  test.each<[string, object, string]>([
    ['createGroupSnapshot', { groupId: missing }, 'NotFoundError'],
    ['createGroupFromSource', { source: { groupId: missing } }, 'NotFoundError'],
    ['createGroupFromSource', { source: { groupSnapshotId: missing } }, 'NotFoundError'],
  ])('%s with %j: %s', async (name, input, type) => {
    expect((await run('alice', name, { name: 'behaviour-refused', ...input })).userErrors).toMatchObject([
      { __typename: type },
    ]);
    expect(await read('groups(filter: { name: "behaviour-refused" }) { nodes { id } }')).toEqual({
      groups: { nodes: [] },
    });
  });

  test('a snapshot of a group without volumes', async () => {
    const { groupId, volumeId } = await testGroup();
    await done('alice', 'updateGroup', { id: groupId, removeVolumes: [volumeId], wait });
    const { userErrors } = await run('alice', 'createGroupSnapshot', { groupId });
    await done('alice', 'deleteVolume', { id: volumeId });
    expect(userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);
    expect(await read(`group(id: "${groupId}") { groupSnapshots { nodes { id } } }`)).toEqual({
      group: { groupSnapshots: { nodes: [] } },
    });
  });

  // bob's group snapshots are not visible to alice.
  test('a mutation of a user of another project, or of a member if it requires an administrator', async () => {
    const [id = ''] = fixture.types.groupSnapshotIds;
    const before = await admins.get(`/group_snapshots/${id}`);
    const inputs: Record<string, object> = {
      deleteGroupSnapshot: { id, ignoreMissing: false },
      resetGroupSnapshotStatus: { id, status: 'ERROR' },
      createGroupFromSource: { source: { groupSnapshotId: id } },
      deleteConsistencyGroupSnapshot: { id, ignoreMissing: false },
      createConsistencyGroupFromSource: { source: { consistencyGroupSnapshotId: id } },
    };
    for (const [name, input] of Object.entries(inputs)) {
      expect((await run('alice', name, input)).userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
    }
    expect((await run('bob', 'resetGroupSnapshotStatus', { id, status: 'ERROR' })).userErrors).toMatchObject([
      { __typename: 'ForbiddenError' },
    ]);
    expect(await admins.get(`/group_snapshots/${id}`)).toEqual(before);
  });
});
