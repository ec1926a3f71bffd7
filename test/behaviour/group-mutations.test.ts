import { describe, expect, test } from 'vitest';
import { change, changed } from './support/change.ts';
import { as, cloud, fixture } from './support/gateway.ts';
import { deleteGroupAfterTest, testGroup } from './support/groups.ts';
import { login } from './support/rest.ts';
import { testVolume } from './support/volumes.ts';

const wait = { interval: 0.2, timeout: 60 };
/** A wait for what does not come. */
const vain = { status: 'deleted', interval: 0.1, timeout: 0.3 };
const { replicatedGroupId } = fixture.types;
const admins = await login(cloud.authUrl, 'admin', 'demo');

interface Shown {
  group: { cinderId: string; name: string | null; description: string | null; rawStatus: string; volumes: { nodes: { cinderId: string }[] } } | null;
}
const selection = 'group { cinderId name description rawStatus volumes { nodes { cinderId } } }';

async function shown(id: string): Promise<Shown['group']> {
  return (await as('alice').send<Shown>(`{ group(id: "${id}") { cinderId name description rawStatus volumes { nodes { cinderId } } } }`)).data.group;
}

describe('createGroup', () => {
  const input = { name: 'behaviour-new-group', groupType: 'behaviour', volumeTypes: ['__DEFAULT__'] };

  test('waits until it is available; a read shows what was asked for', async () => {
    const { payload, userErrors, calls } = await change('alice', 'createGroup', { ...input, description: 'Of a test', availabilityZone: 'nova', wait }, 'group { cinderId rawStatus }');
    const { group } = payload as { group: { cinderId: string; rawStatus: string } };
    deleteGroupAfterTest(group.cinderId);
    expect(userErrors).toEqual([]);
    expect(group.rawStatus).toBe('available');
    expect(new Set(calls)).toEqual(new Set(['POST /groups', 'GET /groups/{id}']));
    expect(await shown(group.cinderId)).toMatchObject({ name: input.name, description: 'Of a test', volumes: { nodes: [] } });
  });

  test('a deadline that is too short comes beside the group', async () => {
    const { payload, userErrors } = await change('alice', 'createGroup', { ...input, wait: vain }, 'group { cinderId }');
    deleteGroupAfterTest((payload as unknown as Shown).group?.cinderId);
    expect(userErrors).toMatchObject([{ __typename: 'WaitTimeoutError' }]);
  });

  test('a failure comes beside the group: no backend can hold it', async () => {
    const { group_type: type } = (await admins.get(`/groups/${replicatedGroupId}`).then(async ({ group }) =>
      admins.get(`/group_types/${(group as { group_type: string }).group_type}`))) as { group_type: { name: string } };
    const unheld = { ...input, groupType: type.name, volumeTypes: ['behaviour-types-replicated'], wait };
    const { payload, userErrors } = await change('bob', 'createGroup', unheld, 'group { cinderId rawStatus }');
    deleteGroupAfterTest((payload as unknown as Shown).group?.cinderId);
    expect(payload).toMatchObject({ group: { rawStatus: 'error' } });
    expect(userErrors).toMatchObject([{ __typename: 'ResourceFailureError', status: 'error' }]);
  });

  test.each([
    [{ groupType: 'no-such-type' }, 'NotFoundError'],
    [{ volumeTypes: ['no-such-type'] }, 'NotFoundError'],
    [{ availabilityZone: 'nowhere' }, 'ValidationError'],
    [{ groupType: 'default_cgsnapshot_type' }, 'ValidationError'],
  ])('with %j is refused in Cinder\'s words', async (wrong, type) => {
    const { payload, userErrors, calls } = await change('alice', 'createGroup', { ...input, name: 'behaviour-refused', ...wrong }, selection);
    expect(payload).toEqual({ group: null });
    expect(userErrors).toMatchObject([{ __typename: type }]);
    expect(calls).toEqual(['POST /groups']);
    expect((await as('alice').send('{ groups(filter: { name: "behaviour-refused" }) { nodes { id } } }')).data).toEqual({ groups: { nodes: [] } });
  });
});

test('a group is updated, reset and deleted, each to be seen by a read', async () => {
  const { groupId: id, volumeId } = await testGroup();
  const { id: spare } = await testVolume({ volumeType: '__DEFAULT__' });
  const renamed = await change('alice', 'updateGroup', { id, name: 'behaviour-renamed', description: 'd' }, selection);
  expect(renamed).toMatchObject({ userErrors: [], payload: { group: { name: 'behaviour-renamed', description: 'd', rawStatus: 'available' } } });
  expect(renamed.calls).toEqual(['PUT /groups/{id}', 'GET /groups/{id}', 'GET /volumes/detail']);
  await changed('alice', 'updateGroup', { id, description: null });
  expect(await shown(id)).toMatchObject({ name: 'behaviour-renamed', description: '' });

  expect(await changed('alice', 'updateGroup', { id, removeVolumes: [volumeId], wait }, selection)).toMatchObject({ group: { volumes: { nodes: [] } } });
  const vainly = await change('alice', 'updateGroup', { id, addVolumes: [volumeId], wait: vain }, selection);
  expect(vainly.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError' }]);
  expect(await shown(id)).toMatchObject({ volumes: { nodes: [{ cinderId: volumeId }] } });

  expect(await changed('admin', 'resetGroupStatus', { id, status: 'ERROR' }, 'group { rawStatus }')).toEqual({ group: { rawStatus: 'error' } });
  const [refused] = (await change('alice', 'updateGroup', { id, addVolumes: [spare], removeVolumes: [volumeId] })).userErrors;
  expect(refused).toMatchObject({ __typename: 'InvalidStateError', code: 'INVALID_STATE' });
  expect(await shown(id)).toMatchObject({ rawStatus: 'error', volumes: { nodes: [{ cinderId: volumeId }] } });
  await changed('admin', 'resetGroupStatus', { id, status: 'AVAILABLE' });

  const kept = await change('alice', 'deleteGroup', { id }, 'deletedId');
  expect(kept).toMatchObject({ payload: { deletedId: null }, userErrors: [{ __typename: 'InvalidStateError' }] });
  expect(await shown(id)).toMatchObject({ rawStatus: 'available' });
  expect(await changed('alice', 'deleteGroup', { id, deleteVolumes: true, wait }, 'deletedId')).toEqual({ deletedId: `Group:${id}` });
  expect((await as('alice').send(`{ group(id: "${id}") { id } volume(id: "${volumeId}") { id } }`)).data).toEqual({ group: null, volume: null });
  expect(await changed('alice', 'deleteGroup', { id, wait }, 'deletedId')).toEqual({ deletedId: null });
  expect((await change('alice', 'deleteGroup', { id, ignoreMissing: false })).userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
});

test('a delete that fails, and one that takes too long', async () => {
  const { groupId: id, volumeId } = await testGroup({ 'lab:fail': 'delete', 'lab:delay': '1' });
  const slow = await change('alice', 'deleteGroup', { id, deleteVolumes: true, wait: { interval: 0.1, timeout: 0.3 } }, 'deletedId');
  expect(slow).toMatchObject({ payload: { deletedId: null }, userErrors: [{ __typename: 'WaitTimeoutError', lastStatus: 'deleting' }] });
  await expect.poll(async () => (await shown(id))?.rawStatus, { timeout: 20_000, interval: 200 }).toBe('error');
  const failed = await change('alice', 'deleteGroup', { id, deleteVolumes: true, wait }, 'deletedId');
  expect(failed).toMatchObject({ payload: { deletedId: null }, userErrors: [{ __typename: 'ResourceFailureError', status: 'error' }] });
  expect(await shown(id)).toMatchObject({ volumes: { nodes: [{ cinderId: volumeId }] } });
});

describe('replication, which no backend of either cloud has', () => {
  const names = ['enableGroupReplication', 'disableGroupReplication', 'failoverGroupReplication'];

  test.each(names)('%s is refused for a group in error, and changes nothing', async (name) => {
    const before = await admins.get(`/groups/${replicatedGroupId}`);
    const { userErrors, calls } = await change('bob', name, { id: replicatedGroupId, wait });
    expect(userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);
    expect(userErrors[0]?.message).toContain('status must be');
    expect(calls).toEqual(['POST /groups/{id}/action']);
    expect(await admins.get(`/groups/${replicatedGroupId}`)).toEqual(before);
  });

  test.each(names)('%s is refused for a group of another type', async (name) => {
    const [groupId = ''] = fixture.groupIds;
    const { userErrors } = await change('alice', name, { id: groupId });
    expect(userErrors).toMatchObject([{ __typename: 'ValidationError', message: `Invalid group type: Group ${groupId} is not a replication group type.` }]);
  });
});

test.each([
  ['ron', 'ForbiddenError'],
  ['bob', 'NotFoundError'],
] as const)('%s can do none of it to a group of alice\'s: %s', async (user, type) => {
  const [id = ''] = fixture.groupIds;
  const before = await admins.get(`/groups/${id}?list_volume=true`);
  const inputs: Record<string, object> = {
    createGroupFromSource: { sourceGroupId: id, name: 'behaviour-refused' },
    updateGroup: { id, name: 'behaviour-refused' },
    resetGroupStatus: { id, status: 'ERROR' },
    deleteGroup: { id, deleteVolumes: true, ignoreMissing: false },
    enableGroupReplication: { id },
    disableGroupReplication: { id },
    failoverGroupReplication: { id },
    createGroupSnapshot: { groupId: id, name: 'behaviour-refused' },
    updateConsistencyGroup: { id, name: 'behaviour-refused' },
    deleteConsistencyGroup: { id, force: true, ignoreMissing: false },
    createConsistencyGroupFromSource: { sourceConsistencyGroupId: id, name: 'behaviour-refused' },
    createConsistencyGroupSnapshot: { consistencyGroupId: id, name: 'behaviour-refused' },
    ...(user === 'ron' && {
      createGroup: { groupType: 'behaviour', volumeTypes: ['__DEFAULT__'], name: 'behaviour-refused' },
      createConsistencyGroup: { volumeTypes: ['__DEFAULT__'], name: 'behaviour-refused' },
    }),
  };
  const errors = await Promise.all(Object.entries(inputs).map(async ([name, input]) => [name, (await change(user, name, input)).userErrors[0]?.__typename]));
  expect(errors).toEqual(Object.keys(inputs).map((name) => [name, type]));
  expect(await admins.get(`/groups/${id}?list_volume=true`)).toEqual(before);
  expect((await as('alice').send('{ groupSnapshots(filter: { name: "behaviour-refused" }) { nodes { id } } }')).data).toEqual({ groupSnapshots: { nodes: [] } });
});

test('a member cannot reset a status', async () => {
  const [id = ''] = fixture.groupIds;
  expect((await change('alice', 'resetGroupStatus', { id, status: 'ERROR' })).userErrors).toMatchObject([{ __typename: 'ForbiddenError' }]);
  expect(await shown(id)).toMatchObject({ rawStatus: 'available' });
});
