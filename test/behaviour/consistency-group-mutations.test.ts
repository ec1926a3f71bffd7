import { describe, expect, test } from 'vitest';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { deleteGroupAfterTest, testGroup } from './support/groups.ts';
import { restAs } from './support/project.ts';
import { delay } from './support/delay.ts';
import { done, inVain, run, type Run, soon as wait, tooSoon, untilRead, waitShort } from './support/run.ts';
import type { UserName } from './support/facts.ts';
import { scaled } from '../support/scaled.ts';

await furnish({ replicatedGroup: true });

const { replicatedTypeName } = fixture.types;

const bobs = restAs('bob');

interface Made {
  consistencyGroup: { cinderId: string };
}
interface MadeSnapshot {
  consistencyGroupSnapshot: { cinderId: string };
}

async function read(user: UserName, selection: string): Promise<unknown> {
  return (await as(user).send(`{ ${selection} }`)).data;
}

// Neither cloud has a backend for consistency groups. A group whose type fits no backend has no host, and can be deleted.
test('a consistency group that fits no backend fails, is updated and deleted', async () => {
  const input = {
    name: 'behaviour-consistency',
    description: 'Of a test',
    volumeTypes: [{ name: replicatedTypeName }],
    wait,
  };
  const made = await run<Made>('bob', 'createConsistencyGroup', input, 'consistencyGroup { cinderId rawStatus }');
  const { cinderId: id } = made.payload.consistencyGroup;
  expect(made).toMatchObject({
    payload: { consistencyGroup: { rawStatus: 'error' } },
    userErrors: [{ __typename: 'ResourceFailureError', lastStatus: 'error' }],
  });
  expect(new Set(made.calls)).toEqual(
    new Set(['POST /consistencygroups', 'GET /consistencygroups/{id}', 'GET /messages']),
  );
  expect(await read('bob', `consistencyGroup(id: "${id}") { name description volumeTypes { name } }`)).toEqual({
    consistencyGroup: {
      name: 'behaviour-consistency',
      description: 'Of a test',
      volumeTypes: [{ name: replicatedTypeName }],
    },
  });

  const asGroup = await run('bob', 'updateGroup', { id, name: 'behaviour-refused' });
  expect(asGroup.userErrors).toMatchObject([{ __typename: 'ValidationError' }]);
  expect(asGroup.userErrors[0]?.message).toContain('is reserved for migrating CGs to groups');
  const renamed = await done(
    'bob',
    'updateConsistencyGroup',
    { id, name: 'behaviour-renamed', description: null },
    'consistencyGroup { name description rawStatus }',
  );
  expect(renamed).toEqual({ consistencyGroup: { name: 'behaviour-renamed', description: '', rawStatus: 'available' } });
  const empty = await run('bob', 'createConsistencyGroupSnapshot', { consistencyGroupId: id });
  expect(empty.userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);
  expect(await done('bob', 'deleteConsistencyGroup', { id, wait }, 'deletedId')).toEqual({
    deletedId: `ConsistencyGroup:${id}`,
  });
  expect(await read('bob', `consistencyGroup(id: "${id}") { id }`)).toEqual({ consistencyGroup: null });
});

test('createConsistencyGroup without wait returns before the outcome is known', async () => {
  const input = { name: 'behaviour-consistency', volumeTypes: [{ name: replicatedTypeName }] };
  const hasty = await run<Made>(
    'bob',
    'createConsistencyGroup',
    { ...input, wait: tooSoon },
    'consistencyGroup { cinderId }',
  );
  deleteGroupAfterTest(hasty.payload.consistencyGroup.cinderId);
  expect(hasty.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError' }]);
  const made = await run<Made>('bob', 'createConsistencyGroup', input, 'consistencyGroup { cinderId name }');
  const { cinderId: id } = made.payload.consistencyGroup;
  expect(made).toEqual({
    payload: { consistencyGroup: { cinderId: id, name: input.name } },
    userErrors: [],
    calls: ['POST /consistencygroups', 'GET /consistencygroups/{id}'],
  });
  await expect
    .poll(() => read('bob', `consistencyGroup(id: "${id}") { rawStatus }`), { timeout: scaled(20_000), interval: 200 })
    .toEqual({ consistencyGroup: { rawStatus: 'error' } });
  await done('bob', 'deleteConsistencyGroup', { id, force: true, wait });
});

// Cinder handles any group like a consistency group.
test('a consistency group is updated, snapshotted, copied and deleted', async () => {
  const { groupId: id, volumeId } = await testGroup();
  const volumes = 'consistencyGroup { volumes { nodes { cinderId } } }';
  expect(await done('alice', 'updateConsistencyGroup', { id, removeVolumes: [volumeId], wait }, volumes)).toEqual({
    consistencyGroup: { volumes: { nodes: [] } },
  });
  const added = await run('alice', 'updateConsistencyGroup', { id, addVolumes: [volumeId], wait: inVain });
  expect(added.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError' }]);
  expect(await read('alice', `consistencyGroup(id: "${id}") { volumes { nodes { cinderId } } }`)).toEqual({
    consistencyGroup: { volumes: { nodes: [{ cinderId: volumeId }] } },
  });

  const { consistencyGroupSnapshot: snapshot } = await done<MadeSnapshot>(
    'alice',
    'createConsistencyGroupSnapshot',
    { consistencyGroupId: id, name: 'behaviour-snapshot', description: null, wait },
    'consistencyGroupSnapshot { cinderId rawStatus name consistencyGroup { cinderId } }',
  );
  expect(snapshot).toMatchObject({
    rawStatus: 'available',
    name: 'behaviour-snapshot',
    consistencyGroup: { cinderId: id },
  });
  for (const source of [{ consistencyGroupSnapshotId: snapshot.cinderId }, { consistencyGroupId: id }]) {
    const { consistencyGroup: copy } = await done<Made>(
      'alice',
      'createConsistencyGroupFromSource',
      { name: 'behaviour-copy', source, wait },
      'consistencyGroup { cinderId rawStatus volumes { nodes { size } } }',
    );
    deleteGroupAfterTest(copy.cinderId);
    expect(copy).toMatchObject({ rawStatus: 'available', volumes: { nodes: [{ size: 1 }] } });
    const kept = await run('alice', 'deleteConsistencyGroup', { id: copy.cinderId }, 'deletedId');
    expect(kept).toMatchObject({ payload: { deletedId: null }, userErrors: [{ __typename: 'InvalidStateError' }] });
    await done('alice', 'deleteConsistencyGroup', { id: copy.cinderId, force: true, wait });
  }
  const { deletedId } = await done<{ deletedId: string }>(
    'alice',
    'deleteConsistencyGroupSnapshot',
    { id: snapshot.cinderId, wait },
    'deletedId',
  );
  expect(deletedId).toBe(`ConsistencyGroupSnapshot:${snapshot.cinderId}`);
  expect(await read('alice', `consistencyGroupSnapshot(id: "${snapshot.cinderId}") { id }`)).toEqual({
    consistencyGroupSnapshot: null,
  });
});

describe('failures and timeouts', () => {
  const failure = [{ __typename: 'ResourceFailureError', lastStatus: 'error' }];
  const steer = (id: string, fail: string, seconds = 0): Promise<unknown> =>
    done('alice', 'updateVolume', { id, metadata: { 'lab:fail': fail, 'lab:delay': delay(seconds) } });

  test('of snapshots are errors with the last status', async () => {
    const { groupId, volumeId } = await testGroup({ 'lab:fail': 'snapshot,delete_snapshot' });
    const input = { consistencyGroupId: groupId };
    const made = await run<MadeSnapshot>(
      'alice',
      'createConsistencyGroupSnapshot',
      { ...input, wait },
      'consistencyGroupSnapshot { cinderId }',
    );
    expect(made.userErrors).toMatchObject(failure);
    const { cinderId: id } = made.payload.consistencyGroupSnapshot;
    expect((await run('alice', 'deleteConsistencyGroupSnapshot', { id, wait })).userErrors).toMatchObject(failure);
    await steer(volumeId, '', 2);
    const late = await run('alice', 'deleteConsistencyGroupSnapshot', { id, wait: waitShort });
    expect(late.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'deleting' }]);
    await untilRead('consistencyGroupSnapshot', id, 'id', (found) => found === null);
    const slow = await run('alice', 'createConsistencyGroupSnapshot', { ...input, wait: waitShort });
    expect(slow.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'creating' }]);
  });

  test('of copies are errors', async () => {
    const { groupId, volumeId } = await testGroup({ 'lab:fail': 'create_group' });
    const copy = async (waiting: object): Promise<Run<Made>> => {
      const input = { source: { consistencyGroupId: groupId }, name: 'behaviour-copy', wait: waiting };
      const made = await run<Made>('alice', 'createConsistencyGroupFromSource', input, 'consistencyGroup { cinderId }');
      deleteGroupAfterTest(made.payload.consistencyGroup.cinderId);
      return made;
    };
    expect((await copy(wait)).userErrors).toMatchObject(failure);
    await steer(volumeId, '');
    expect((await copy(inVain)).userErrors).toMatchObject([{ __typename: 'WaitTimeoutError' }]);
  });

  test('of updates and deletions are errors with the last status', async () => {
    const { groupId: id, volumeId } = await testGroup({ 'lab:fail': 'update_group' });
    const unchanged = await run('alice', 'updateConsistencyGroup', { id, removeVolumes: [volumeId], wait });
    expect(unchanged.userErrors).toMatchObject(failure);
    await steer(volumeId, 'delete', 2);
    const late = await run('alice', 'deleteConsistencyGroup', { id, force: true, wait: waitShort });
    expect(late.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'deleting' }]);
    await untilRead<{ rawStatus: string }>(
      'consistencyGroup',
      id,
      'rawStatus',
      (found) => found?.rawStatus === 'error',
    );
    await steer(volumeId, 'delete');
    expect((await run('alice', 'deleteConsistencyGroup', { id, force: true, wait })).userErrors).toMatchObject(failure);
  });
});

test.each<[string, object]>([
  ['updateConsistencyGroup', { name: 'behaviour-refused' }],
  ['deleteConsistencyGroup', { ignoreMissing: false }],
])('%s reports a missing group', async (name, input) => {
  const id = '00000000-0000-4000-8000-000000000000';
  expect((await run('alice', name, { id, ...input })).userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
});

test('an unknown volume type is refused, and no group is created', async () => {
  const { userErrors } = await run('bob', 'createConsistencyGroup', {
    name: 'behaviour-refused',
    volumeTypes: [{ name: 'no-such-type' }],
  });
  expect(userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
  expect(await bobs.get('/consistencygroups?name=behaviour-refused')).toEqual({ consistencygroups: [] });
});
