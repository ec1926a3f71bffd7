import { describe, expect, test } from 'vitest';
import { delay } from './support/delay.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { deleteGroupAfterTest, testGroup } from './support/groups.ts';
import { restAs } from './support/project.ts';
import { done, inVain, run, soon as wait, waitShort } from './support/run.ts';
import { testVolume } from './support/volumes.ts';
import { scaled } from '../support/scaled.ts';

await furnish({ groups: true, replicatedGroup: true });

const { replicatedGroupId, replicatedTypeName } = fixture.types;
const admins = restAs('admin');

interface Made {
  group: { cinderId: string; rawStatus: string };
}
interface Shown {
  group: {
    cinderId: string;
    name: string | null;
    description: string | null;
    rawStatus: string;
    volumes: { nodes: { cinderId: string }[] };
  } | null;
}
const selection = 'group { cinderId name description rawStatus volumes { nodes { cinderId } } }';

async function shown(id: string): Promise<Shown['group']> {
  return (
    await as('alice').send<Shown>(
      `{ group(id: "${id}") { cinderId name description rawStatus volumes { nodes { cinderId } } } }`,
    )
  ).data.group;
}

describe('createGroup', () => {
  const input = {
    name: 'behaviour-new-group',
    groupType: { name: 'behaviour' },
    volumeTypes: [{ name: '__DEFAULT__' }],
  };

  test('waits until the group is available, and a read shows its input', async () => {
    const wanted = { ...input, description: 'Of a test', availabilityZone: 'nova', wait };
    const {
      payload: { group },
      userErrors,
      calls,
    } = await run<Made>('alice', 'createGroup', wanted, 'group { cinderId rawStatus }');
    deleteGroupAfterTest(group.cinderId);
    expect(userErrors).toEqual([]);
    expect(group.rawStatus).toBe('available');
    expect(new Set(calls)).toEqual(new Set(['POST /groups', 'GET /groups/{id}']));
    expect(await shown(group.cinderId)).toMatchObject({
      name: input.name,
      description: 'Of a test',
      volumes: { nodes: [] },
    });
  });

  test('returns a timeout with the group', async () => {
    const { payload, userErrors } = await run<Made>(
      'alice',
      'createGroup',
      { ...input, wait: inVain },
      'group { cinderId }',
    );
    deleteGroupAfterTest(payload.group.cinderId);
    expect(userErrors).toMatchObject([{ __typename: 'WaitTimeoutError' }]);
  });

  test('returns a failure with the group if no backend supports its type', async () => {
    const { group_type: type } = (await admins
      .get(`/groups/${replicatedGroupId}`)
      .then(async ({ group }) => admins.get(`/group_types/${(group as { group_type: string }).group_type}`))) as {
      group_type: { name: string };
    };
    const unheld = { ...input, groupType: { name: type.name }, volumeTypes: [{ name: replicatedTypeName }], wait };
    const { payload, userErrors } = await run<Made>('bob', 'createGroup', unheld, 'group { cinderId rawStatus }');
    deleteGroupAfterTest(payload.group.cinderId);
    expect(payload).toMatchObject({ group: { rawStatus: 'error' } });
    expect(userErrors).toMatchObject([{ __typename: 'ResourceFailureError', lastStatus: 'error' }]);
  });

  test.each([
    [{ groupType: { name: 'no-such-type' } }, 'NotFoundError'],
    [{ volumeTypes: [{ name: 'no-such-type' }] }, 'NotFoundError'],
    [{ availabilityZone: 'nowhere' }, 'ValidationError'],
    [{ groupType: { name: 'default_cgsnapshot_type' } }, 'ValidationError'],
  ])("refuses %j with Cinder's reason", async (wrong, type) => {
    const { payload, userErrors, calls } = await run(
      'alice',
      'createGroup',
      { ...input, name: 'behaviour-refused', ...wrong },
      selection,
    );
    expect(payload).toEqual({ group: null });
    expect(userErrors).toMatchObject([{ __typename: type }]);
    expect(calls).toEqual(['POST /groups']);
    expect((await as('alice').send('{ groups(filter: { name: "behaviour-refused" }) { nodes { id } } }')).data).toEqual(
      { groups: { nodes: [] } },
    );
  });
});

test('a group is updated, reset and deleted, with each step visible in a read', async () => {
  const { groupId: id, volumeId } = await testGroup();
  const { id: spare } = await testVolume({ volumeType: { name: '__DEFAULT__' } });
  const renamed = await run('alice', 'updateGroup', { id, name: 'behaviour-renamed', description: 'd' }, selection);
  expect(renamed).toMatchObject({
    userErrors: [],
    payload: { group: { name: 'behaviour-renamed', description: 'd', rawStatus: 'available' } },
  });
  expect(renamed.calls).toEqual(['PUT /groups/{id}', 'GET /groups/{id}', 'GET /volumes/detail']);
  await done('alice', 'updateGroup', { id, description: null });
  expect(await shown(id)).toMatchObject({ name: 'behaviour-renamed', description: '' });

  expect(await done('alice', 'updateGroup', { id, removeVolumes: [volumeId], wait }, selection)).toMatchObject({
    group: { volumes: { nodes: [] } },
  });
  const vainly = await run('alice', 'updateGroup', { id, addVolumes: [volumeId], wait: inVain }, selection);
  expect(vainly.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError' }]);
  expect(await shown(id)).toMatchObject({ volumes: { nodes: [{ cinderId: volumeId }] } });

  expect(await done('admin', 'resetGroupStatus', { id, status: 'ERROR' }, 'group { rawStatus }')).toEqual({
    group: { rawStatus: 'error' },
  });
  const [refused] = (await run('alice', 'updateGroup', { id, addVolumes: [spare], removeVolumes: [volumeId] }))
    .userErrors;
  expect(refused).toMatchObject({ __typename: 'InvalidStateError', code: 'INVALID_STATE' });
  expect(await shown(id)).toMatchObject({ rawStatus: 'error', volumes: { nodes: [{ cinderId: volumeId }] } });
  await done('admin', 'resetGroupStatus', { id, status: 'AVAILABLE' });

  const kept = await run('alice', 'deleteGroup', { id }, 'deletedId');
  expect(kept).toMatchObject({ payload: { deletedId: null }, userErrors: [{ __typename: 'InvalidStateError' }] });
  expect(await shown(id)).toMatchObject({ rawStatus: 'available' });
  expect(await done('alice', 'deleteGroup', { id, deleteVolumes: true, wait }, 'deletedId')).toEqual({
    deletedId: `Group:${id}`,
  });
  expect((await as('alice').send(`{ group(id: "${id}") { id } volume(id: "${volumeId}") { id } }`)).data).toEqual({
    group: null,
    volume: null,
  });
  expect(await done('alice', 'deleteGroup', { id, wait }, 'deletedId')).toEqual({ deletedId: null });
  expect((await run('alice', 'deleteGroup', { id, ignoreMissing: false })).userErrors).toMatchObject([
    { __typename: 'NotFoundError' },
  ]);
});

test('a failed update is an error with the last status', async () => {
  const { groupId: id, volumeId } = await testGroup({ 'lab:fail': 'update_group' });
  const { payload, userErrors } = await run(
    'alice',
    'updateGroup',
    { id, removeVolumes: [volumeId], wait },
    'group { rawStatus }',
  );
  expect(payload).toEqual({ group: { rawStatus: 'error' } });
  expect(userErrors).toMatchObject([{ __typename: 'ResourceFailureError', lastStatus: 'error' }]);
  expect(await shown(id)).toMatchObject({ volumes: { nodes: [{ cinderId: volumeId }] } });
});

test('a failed deletion and a timeout are errors with the last status', async () => {
  const { groupId: id, volumeId } = await testGroup();
  await done('alice', 'updateVolume', { id: volumeId, metadata: { 'lab:fail': 'delete', 'lab:delay': delay(4) } });
  const slow = await run('alice', 'deleteGroup', { id, deleteVolumes: true, wait: waitShort }, 'deletedId');
  expect(slow).toMatchObject({
    payload: { deletedId: null },
    userErrors: [{ __typename: 'WaitTimeoutError', lastStatus: 'deleting' }],
  });
  await expect.poll(async () => (await shown(id))?.rawStatus, { timeout: scaled(20_000), interval: 200 }).toBe('error');
  await done('alice', 'updateVolume', { id: volumeId, metadata: { 'lab:fail': 'delete' } });
  const failed = await run('alice', 'deleteGroup', { id, deleteVolumes: true, wait }, 'deletedId');
  expect(failed).toMatchObject({
    payload: { deletedId: null },
    userErrors: [{ __typename: 'ResourceFailureError', lastStatus: 'error' }],
  });
  expect(await shown(id)).toMatchObject({ volumes: { nodes: [{ cinderId: volumeId }] } });
});

describe('replication, which no backend of either cloud supports:', () => {
  const names = ['enableGroupReplication', 'disableGroupReplication', 'failoverGroupReplication'];

  test.each(names)('%s is refused for a group in error, without changes', async (name) => {
    const before = await admins.get(`/groups/${replicatedGroupId}`);
    const { userErrors, calls } = await run('bob', name, { id: replicatedGroupId, wait });
    expect(userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);
    expect(userErrors[0]?.message).toContain('status must be');
    expect(calls).toEqual(['POST /groups/{id}/action', 'GET /groups/{id}']);
    expect(await admins.get(`/groups/${replicatedGroupId}`)).toEqual(before);
  });

  test.each(names)('%s is refused for a group of another type', async (name) => {
    const [groupId = ''] = fixture.groupIds;
    const { userErrors } = await run('alice', name, { id: groupId });
    expect(userErrors).toMatchObject([
      {
        __typename: 'ValidationError',
        message: `Invalid group type: Group ${groupId} is not a replication group type.`,
      },
    ]);
  });
});

test.each([
  ['ron', 'ForbiddenError'],
  ['bob', 'NotFoundError'],
] as const)('%s cannot change a group of alice: %s', async (user, type) => {
  const [id = ''] = fixture.groupIds;
  const before = await admins.get(`/groups/${id}?list_volume=true`);
  const inputs: Record<string, object> = {
    createGroupFromSource: { source: { groupId: id }, name: 'behaviour-refused' },
    updateGroup: { id, name: 'behaviour-refused' },
    resetGroupStatus: { id, status: 'ERROR' },
    deleteGroup: { id, deleteVolumes: true, ignoreMissing: false },
    enableGroupReplication: { id },
    disableGroupReplication: { id },
    failoverGroupReplication: { id },
    createGroupSnapshot: { groupId: id, name: 'behaviour-refused' },
    updateConsistencyGroup: { id, name: 'behaviour-refused' },
    deleteConsistencyGroup: { id, force: true, ignoreMissing: false },
    createConsistencyGroupFromSource: { source: { consistencyGroupId: id }, name: 'behaviour-refused' },
    createConsistencyGroupSnapshot: { consistencyGroupId: id, name: 'behaviour-refused' },
    ...(user === 'ron' && {
      createGroup: {
        groupType: { name: 'behaviour' },
        volumeTypes: [{ name: '__DEFAULT__' }],
        name: 'behaviour-refused',
      },
      createConsistencyGroup: { volumeTypes: [{ name: '__DEFAULT__' }], name: 'behaviour-refused' },
    }),
  };
  const errors = await Promise.all(
    Object.entries(inputs).map(async ([name, input]) => [
      name,
      (await run(user, name, input)).userErrors[0]?.__typename,
    ]),
  );
  expect(errors).toEqual(Object.keys(inputs).map((name) => [name, type]));
  expect(await admins.get(`/groups/${id}?list_volume=true`)).toEqual(before);
  expect(
    (await as('alice').send('{ groupSnapshots(filter: { name: "behaviour-refused" }) { nodes { id } } }')).data,
  ).toEqual({ groupSnapshots: { nodes: [] } });
});

test('a member cannot reset a status', async () => {
  const [id = ''] = fixture.groupIds;
  expect((await run('alice', 'resetGroupStatus', { id, status: 'ERROR' })).userErrors).toMatchObject([
    { __typename: 'ForbiddenError' },
  ]);
  expect(await shown(id)).toMatchObject({ rawStatus: 'available' });
});
