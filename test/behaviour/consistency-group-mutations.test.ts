import { expect, test } from 'vitest';
import { change, changed } from './support/change.ts';
import { as, cloud } from './support/gateway.ts';
import { deleteGroupAfterTest, testGroup } from './support/groups.ts';
import { login } from './support/rest.ts';
import type { UserName } from './support/facts.ts';

const wait = { interval: 0.2, timeout: 60 };
const vain = { status: 'deleted', interval: 0.1, timeout: 0.3 };
const bobs = await login(cloud.authUrl, 'bob', 'other');

interface Made {
  consistencyGroup: { cinderId: string };
}
interface MadeSnapshot {
  consistencyGroupSnapshot: { cinderId: string };
}

async function read(user: UserName, selection: string): Promise<unknown> {
  return (await as(user).send(`{ ${selection} }`)).data;
}

// Neither cloud has a backend for consistency groups. One of a type that none can hold is on none, and can be deleted.
test('a consistency group that no backend can hold fails, is renamed and deleted', async () => {
  const input = { name: 'behaviour-consistency', description: 'Of a test', volumeTypes: ['behaviour-types-replicated'], wait };
  const made = await change('bob', 'createConsistencyGroup', input, 'consistencyGroup { cinderId rawStatus }');
  const { cinderId: id } = (made.payload as unknown as Made).consistencyGroup;
  expect(made).toMatchObject({ payload: { consistencyGroup: { rawStatus: 'error' } }, userErrors: [{ __typename: 'ResourceFailureError', status: 'error' }] });
  expect(new Set(made.calls)).toEqual(new Set(['POST /consistencygroups', 'GET /consistencygroups/{id}', 'GET /messages']));
  expect(await read('bob', `consistencyGroup(id: "${id}") { name description volumeTypes { name } }`)).toEqual({
    consistencyGroup: { name: 'behaviour-consistency', description: 'Of a test', volumeTypes: [{ name: 'behaviour-types-replicated' }] },
  });

  const asGroup = await change('bob', 'updateGroup', { id, name: 'behaviour-refused' });
  expect(asGroup.userErrors).toMatchObject([{ __typename: 'ValidationError' }]);
  expect(asGroup.userErrors[0]?.message).toContain('is reserved for migrating CGs to groups');
  const renamed = await changed('bob', 'updateConsistencyGroup', { id, name: 'behaviour-renamed', description: null }, 'consistencyGroup { name description rawStatus }');
  expect(renamed).toEqual({ consistencyGroup: { name: 'behaviour-renamed', description: '', rawStatus: 'available' } });
  const empty = await change('bob', 'createConsistencyGroupSnapshot', { consistencyGroupId: id });
  expect(empty.userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);
  expect(await changed('bob', 'deleteConsistencyGroup', { id, wait }, 'deletedId')).toEqual({ deletedId: `ConsistencyGroup:${id}` });
  expect(await read('bob', `consistencyGroup(id: "${id}") { id }`)).toEqual({ consistencyGroup: null });
});

test('a consistency group is accepted at once, whatever becomes of it', async () => {
  const input = { name: 'behaviour-consistency', volumeTypes: ['behaviour-types-replicated'] };
  const made = await change('bob', 'createConsistencyGroup', input, 'consistencyGroup { cinderId name }');
  const { cinderId: id } = (made.payload as unknown as Made).consistencyGroup;
  expect(made).toEqual({
    payload: { consistencyGroup: { cinderId: id, name: input.name } },
    userErrors: [],
    calls: ['POST /consistencygroups', 'GET /consistencygroups/{id}'],
  });
  await expect.poll(() => read('bob', `consistencyGroup(id: "${id}") { rawStatus }`), { timeout: 20_000, interval: 200 })
    .toEqual({ consistencyGroup: { rawStatus: 'error' } });
  await changed('bob', 'deleteConsistencyGroup', { id, force: true, wait });
});

// Cinder does to any group what it does to a consistency group.
test('volumes come and go, snapshots and copies are made, and all is deleted', async () => {
  const { groupId: id, volumeId } = await testGroup();
  const volumes = 'consistencyGroup { volumes { nodes { cinderId } } }';
  expect(await changed('alice', 'updateConsistencyGroup', { id, removeVolumes: [volumeId], wait }, volumes)).toEqual({ consistencyGroup: { volumes: { nodes: [] } } });
  const added = await change('alice', 'updateConsistencyGroup', { id, addVolumes: [volumeId], wait: vain });
  expect(added.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError' }]);
  expect(await read('alice', `consistencyGroup(id: "${id}") { volumes { nodes { cinderId } } }`)).toEqual({ consistencyGroup: { volumes: { nodes: [{ cinderId: volumeId }] } } });

  const { consistencyGroupSnapshot: snapshot } = await changed<MadeSnapshot>(
    'alice',
    'createConsistencyGroupSnapshot',
    { consistencyGroupId: id, name: 'behaviour-snapshot', description: null, wait },
    'consistencyGroupSnapshot { cinderId rawStatus name consistencyGroup { cinderId } }',
  );
  expect(snapshot).toMatchObject({ rawStatus: 'available', name: 'behaviour-snapshot', consistencyGroup: { cinderId: id } });
  for (const source of [{ consistencyGroupSnapshotId: snapshot.cinderId, sourceConsistencyGroupId: null }, { sourceConsistencyGroupId: id }]) {
    const { consistencyGroup: copy } = await changed<Made>(
      'alice',
      'createConsistencyGroupFromSource',
      { name: 'behaviour-copy', ...source, wait },
      'consistencyGroup { cinderId rawStatus volumes { nodes { size } } }',
    );
    deleteGroupAfterTest(copy.cinderId);
    expect(copy).toMatchObject({ rawStatus: 'available', volumes: { nodes: [{ size: 1 }] } });
    const kept = await change('alice', 'deleteConsistencyGroup', { id: copy.cinderId }, 'deletedId');
    expect(kept).toMatchObject({ payload: { deletedId: null }, userErrors: [{ __typename: 'InvalidStateError' }] });
    await changed('alice', 'deleteConsistencyGroup', { id: copy.cinderId, force: true, wait });
  }
  const { deletedId } = await changed<{ deletedId: string }>('alice', 'deleteConsistencyGroupSnapshot', { id: snapshot.cinderId, wait }, 'deletedId');
  expect(deletedId).toBe(`ConsistencyGroupSnapshot:${snapshot.cinderId}`);
  expect(await read('alice', `consistencyGroupSnapshot(id: "${snapshot.cinderId}") { id }`)).toEqual({ consistencyGroupSnapshot: null });
});

test('what fails, and what takes too long', async () => {
  const { groupId, volumeId } = await testGroup({ 'lab:fail': 'snapshot,delete_snapshot,delete' });
  const failure = [{ __typename: 'ResourceFailureError', status: 'error' }];
  const made = await change('alice', 'createConsistencyGroupSnapshot', { consistencyGroupId: groupId, wait }, 'consistencyGroupSnapshot { cinderId }');
  expect(made.userErrors).toMatchObject(failure);
  const { cinderId: id } = (made.payload as unknown as MadeSnapshot).consistencyGroupSnapshot;
  expect((await change('alice', 'deleteConsistencyGroupSnapshot', { id, wait })).userErrors).toMatchObject(failure);
  await changed('alice', 'updateVolume', { id: volumeId, metadata: { 'lab:fail': 'delete', 'lab:delay': '1' } });
  const tooShort = { interval: 0.1, timeout: 0.3 };
  const late = await change('alice', 'deleteConsistencyGroupSnapshot', { id, wait: tooShort });
  expect(late.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'deleting' }]);
  await expect.poll(() => read('alice', `consistencyGroupSnapshot(id: "${id}") { id }`), { timeout: 20_000, interval: 200 }).toEqual({ consistencyGroupSnapshot: null });
  const slow = await change('alice', 'createConsistencyGroupSnapshot', { consistencyGroupId: groupId, wait: tooShort });
  expect(slow.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'creating' }]);
});

test.each<[string, object]>([
  ['updateConsistencyGroup', { name: 'behaviour-refused' }],
  ['deleteConsistencyGroup', { ignoreMissing: false }],
])('%s of a missing one', async (name, input) => {
  const id = '00000000-0000-4000-8000-000000000000';
  expect((await change('alice', name, { id, ...input })).userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
});

test('an unknown volume type is refused, and nothing is made', async () => {
  const { userErrors } = await change('bob', 'createConsistencyGroup', { name: 'behaviour-refused', volumeTypes: ['no-such-type'] });
  expect(userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
  expect(await bobs.get('/consistencygroups?name=behaviour-refused')).toEqual({ consistencygroups: [] });
});
