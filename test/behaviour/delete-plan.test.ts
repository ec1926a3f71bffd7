import { describe, expect, onTestFinished, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import type { DeletePlanPartsFragment } from '../documents/generated/graphql.ts';
import { connector } from './support/attaching.ts';
import type { UserName } from './support/facts.ts';
import { as } from './support/gateway.ts';
import { deleteGroupAfterTest, testGroup } from './support/groups.ts';
import { restAs } from './support/project.ts';
import { done, run, soon as wait } from './support/run.ts';
import { testVolume } from './support/volumes.ts';

graphql(`
  fragment DeletePlanParts on DeletePlan {
    isAllowed
    isAllowedWithDependents
    obstacles {
      code
      reason
      node {
        id
      }
      isClearedByDependents
    }
    dependents {
      id
    }
    steps {
      mutation
      input
      hasWait
    }
  }
`);

const document = graphql(`
  query DeletePlan($id: ID!) {
    node(id: $id) {
      ... on Volume {
        deletePlan {
          ...DeletePlanParts
        }
      }
      ... on Snapshot {
        # Its type is not null, unlike the others.
        ofSnapshot: deletePlan {
          ...DeletePlanParts
        }
      }
      ... on Backup {
        deletePlan {
          ...DeletePlanParts
        }
      }
      ... on Group {
        deletePlan {
          ...DeletePlanParts
        }
      }
      ... on VolumeType {
        deletePlan {
          ...DeletePlanParts
        }
      }
    }
  }
`);

type Plan = DeletePlanPartsFragment;

async function planOf(user: UserName, id: string): Promise<{ plan: Plan; calls: string[] }> {
  const { data, calls } = await as(user).ask(document, { id });
  const node = data.node as { deletePlan?: Plan | null; ofSnapshot?: Plan } | null;
  const plan = node?.deletePlan ?? node?.ofSnapshot;
  if (!plan) throw new Error(`${id} has no plan.`);
  return { plan, calls };
}

/** The obstacles without their texts. */
const obstaclesOf = ({ obstacles }: Plan): unknown[] =>
  obstacles.map(({ code, node, isClearedByDependents }) => [code, node?.id ?? null, isClearedByDependents]);

/** Deletes as the plan says: everything before the last step, and then the resource itself. */
async function follow(user: UserName, { steps }: Plan): Promise<void> {
  if (!steps) throw new Error('The plan has no steps.');
  for (const { mutation, input, hasWait } of steps) {
    // Each step must have finished before the next one.
    await done(user, mutation, { ...(input as object), ...(hasWait && { wait }) });
  }
}

const named = (name: string): Record<string, unknown> => ({ name, wait });

async function create(user: UserName, mutation: string, input: object, field: string): Promise<string> {
  const made = await done<Record<string, { id: string }>>(user, mutation, input, `${field} { id }`);
  return made[field]?.id ?? '';
}

/** What Cinder says to a deletion. */
async function refusal(user: UserName, mutation: string, input: object): Promise<string | undefined> {
  const { userErrors } = await run(user, mutation, input);
  return userErrors[0]?.code;
}

describe('the plan to delete a volume', () => {
  test('is empty if nothing stands in the way', async () => {
    const { id } = await testVolume();
    const { plan, calls } = await planOf('alice', id);
    expect(plan).toEqual({
      isAllowed: true,
      isAllowedWithDependents: true,
      obstacles: [],
      dependents: [{ id }],
      steps: [{ mutation: 'deleteVolume', input: { id }, hasWait: true }],
    });
    expect(calls).toEqual(['GET /volumes/{id}', 'GET /snapshots/detail']);
    await follow('alice', plan);
  });

  test('names the snapshots, which cascade deletes', async () => {
    const { id } = await testVolume();
    const snapshot = await create('alice', 'createSnapshot', { volumeId: id, ...named('of-plan') }, 'snapshot');
    const { plan } = await planOf('alice', id);
    expect(plan).toMatchObject({ isAllowed: false, isAllowedWithDependents: true });
    expect(obstaclesOf(plan)).toEqual([['HAS_SNAPSHOTS', snapshot, true]]);
    expect(plan.obstacles[0]?.reason).toBe('The volume has the snapshot of-plan.');
    expect(plan.dependents).toEqual([{ id: snapshot }, { id }]);
    expect(await refusal('alice', 'deleteVolume', { id })).toBe('INVALID_STATE');
    await follow('alice', plan);
  });

  test('names an attachment, a transfer and a group, and the steps remove them', async () => {
    const attached = await testVolume();
    const attachment = await create('alice', 'createAttachment', { volumeId: attached.id, connector }, 'attachment');
    await done('alice', 'completeAttachment', { id: attachment });
    const offered = await testVolume();
    const transfer = await create('alice', 'createTransfer', { volumeId: offered.id }, 'transfer');
    const { groupId, volumeId } = await testGroup();
    const cases = [
      [attached.id, 'ATTACHED', attachment],
      [offered.id, 'IN_TRANSFER', transfer],
      [`Volume:${volumeId}`, 'IN_GROUP', `Group:${groupId}`],
    ] as const;
    for (const [id, code, by] of cases) {
      const { plan } = await planOf('alice', id);
      expect([plan.isAllowed, plan.isAllowedWithDependents, obstaclesOf(plan)]).toEqual([
        false,
        false,
        [[code, by, false]],
      ]);
      expect([code, await refusal('alice', 'deleteVolume', { id, cascade: true })]).toEqual([code, 'INVALID_STATE']);
      await follow('alice', plan);
    }
  });

  test('requires another role for a status that a member cannot change', async () => {
    const { id } = await testVolume();
    await done('admin', 'resetVolumeStatus', { id, status: 'MAINTENANCE' });
    const { plan } = await planOf('alice', id);
    expect(obstaclesOf(plan)).toEqual([['WRONG_STATUS', null, false]]);
    expect(plan.obstacles[0]?.reason).toContain('The status is maintenance.');
    expect(plan.steps).toBeNull();
    expect(await refusal('alice', 'deleteVolume', { id })).toBe('INVALID_STATE');
    const { plan: forAdmin } = await planOf('admin', id);
    expect(forAdmin.steps).toEqual([{ mutation: 'deleteVolume', input: { id, force: true }, hasWait: true }]);
    await follow('admin', forAdmin);
  });

  test('reads the snapshots of all volumes of a page with one call', async () => {
    const { calls } = await as('alice').send('{ volumes(first: 100) { nodes { deletePlan { isAllowed } } } }');
    expect(calls.filter((call) => call.startsWith('GET /snapshots')).length).toBeLessThanOrEqual(1);
    expect(calls.length).toBeLessThanOrEqual(4);
  });
});

test('the plan to delete a snapshot of a group snapshot deletes the group snapshot, and makes no call', async () => {
  const { groupId, volumeId } = await testGroup();
  const groupSnapshot = await create('alice', 'createGroupSnapshot', { groupId, ...named('of-plan') }, 'groupSnapshot');
  const { data } = await as('alice').send<{ volume: { snapshots: { nodes: { id: string }[] } } }>(
    `{ volume(id: "${volumeId}") { snapshots { nodes { id } } } }`,
  );
  const id = data.volume.snapshots.nodes[0]?.id ?? '';
  const { plan, calls } = await planOf('alice', id);
  expect(obstaclesOf(plan)).toEqual([['IN_GROUP_SNAPSHOT', groupSnapshot, false]]);
  expect(calls).toEqual(['GET /snapshots/{id}']);
  expect(await refusal('alice', 'deleteSnapshot', { id })).toBe('INVALID_STATE');
  const ofVolume = (await planOf('alice', `Volume:${volumeId}`)).plan;
  expect(obstaclesOf(ofVolume)).toEqual([
    ['IN_GROUP', `Group:${groupId}`, false],
    ['HAS_SNAPSHOTS', id, false],
  ]);
  const ofGroup = (await planOf('alice', `Group:${groupId}`)).plan;
  expect(obstaclesOf(ofGroup)).toEqual([
    ['HAS_GROUP_SNAPSHOTS', groupSnapshot, false],
    ['HAS_VOLUMES', `Volume:${volumeId}`, false],
  ]);
  expect(await refusal('alice', 'deleteGroup', { id: groupId, deleteVolumes: true })).toBe('INVALID_STATE');
  await follow('alice', ofGroup);
});

test('the plan to delete a group removes its volumes, or deletes them too', async () => {
  const { groupId, volumeId } = await testGroup();
  const id = `Group:${groupId}`;
  const { plan } = await planOf('alice', id);
  expect(plan).toMatchObject({ isAllowed: false, isAllowedWithDependents: true });
  expect(plan.dependents).toEqual([{ id: `Volume:${volumeId}` }, { id }]);
  expect(await refusal('alice', 'deleteGroup', { id })).toBe('INVALID_STATE');
  await follow('alice', plan);
  const { data } = await as('alice').send(`{ volume(id: "${volumeId}") { status } }`);
  expect(data).toEqual({ volume: { status: 'AVAILABLE' } });
  await done('alice', 'deleteVolume', { id: volumeId, wait });
  deleteGroupAfterTest(undefined);
});

test('a volume is removed from its group only in a status in which Cinder does so', async () => {
  const { groupId, volumeId } = await testGroup();
  await done('admin', 'resetGroupStatus', { id: groupId, status: 'ERROR' });
  for (const id of [`Group:${groupId}`, `Volume:${volumeId}`]) {
    expect((await planOf('alice', id)).plan.steps).toBeNull();
    const { plan } = await planOf('admin', id);
    expect(plan.steps?.map(({ mutation }) => mutation).slice(0, 2)).toEqual(['resetGroupStatus', 'updateGroup']);
  }
  await done('admin', 'resetVolumeStatus', { id: volumeId, status: 'MAINTENANCE' });
  expect((await planOf('admin', `Volume:${volumeId}`)).plan.steps).toBeNull();
  await done('admin', 'resetVolumeStatus', { id: volumeId, status: 'AVAILABLE' });
  await follow('admin', (await planOf('admin', `Group:${groupId}`)).plan);
  await done('alice', 'deleteVolume', { id: volumeId, wait });
});

test('a reserved volume is deleted with its group, but not alone', async () => {
  const { groupId, volumeId } = await testGroup();
  await done('alice', 'createAttachment', { volumeId });
  const { plan: ofVolume } = await planOf('alice', `Volume:${volumeId}`);
  expect(ofVolume.obstacles.map(({ code }) => code)).toEqual(['RESERVED', 'IN_GROUP']);
  expect((await planOf('alice', `Group:${groupId}`)).plan.isAllowedWithDependents).toBe(true);
  await done('alice', 'deleteGroup', { id: groupId, deleteVolumes: true, wait });
});

test('the plan to delete a backup deletes those that are based on it first', async () => {
  const { id: volumeId } = await testVolume();
  const full = await create('alice', 'createBackup', { volumeId, ...named('full') }, 'backup');
  const first = await create('alice', 'createBackup', { volumeId, incremental: true, ...named('first') }, 'backup');
  onTestFinished(async () => {
    for (const id of [first, full]) await run('admin', 'deleteBackup', { id, wait });
  });
  const { plan: ofMember } = await planOf('alice', full);
  expect([obstaclesOf(ofMember), ofMember.steps]).toEqual([[['HAS_DEPENDENT_BACKUPS', null, false]], null]);
  expect(await refusal('alice', 'deleteBackup', { id: full })).toBe('INVALID_STATE');
  const { plan } = await planOf('admin', full);
  expect(obstaclesOf(plan)).toEqual([['HAS_DEPENDENT_BACKUPS', first, false]]);
  expect(plan.obstacles[0]?.reason).toBe('The backup first is based on it.');
  await follow('admin', plan);
});

test('the plan to delete a volume type names its volumes and the projects whose default it is', async () => {
  const name = `behaviour-plan-${Date.now()}`;
  const type = await create('admin', 'createVolumeType', { name }, 'volumeType');
  onTestFinished(async () => {
    await run('admin', 'deleteVolumeType', { id: type });
  });
  const { id: volumeId } = await testVolume({ volumeType: { name } });
  const { plan } = await planOf('admin', type);
  expect(obstaclesOf(plan)).toEqual([['HAS_VOLUMES', volumeId, false]]);
  expect(plan.steps).toBeNull();
  expect((await run('admin', 'deleteVolumeType', { id: type })).userErrors).toHaveLength(1);
  await done('alice', 'deleteVolume', { id: volumeId, wait });
  const { projectId } = restAs('bob');
  await done('admin', 'setDefaultVolumeType', { projectId, volumeType: { name } });
  const { plan: ofDefault } = await planOf('admin', type);
  expect(obstaclesOf(ofDefault)).toEqual([['IS_DEFAULT_TYPE', null, false]]);
  expect((await run('admin', 'deleteVolumeType', { id: type })).userErrors).toHaveLength(1);
  await follow('admin', ofDefault);
  const { errors } = await as('alice').send(`{ volumeTypes(first: 1) { nodes { deletePlan { isAllowed } } } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});
