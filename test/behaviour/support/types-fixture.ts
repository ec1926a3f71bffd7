import { makeReplicatedType } from './catalogue.ts';
import type { TypesFixture } from './facts.ts';
import { cloud } from './gateway.ts';
import { defaultTypeOf, groups, ids, idOf, make, names, uniqueKind, volumes } from './make.ts';
import type { Rest } from './rest.ts';

/** Creates groups of bob. The first one has a volume and the group snapshots. */
export async function furnishGroups(
  bob: Rest,
  count: number,
  snapshotCount: number,
): Promise<Pick<TypesFixture, 'groupIds' | 'volumeId' | 'groupSnapshotIds' | 'groupSnapshotNames'>> {
  const volumeType = await defaultTypeOf(bob);
  const made = await make(bob, groups, names('types-group', count), (name) => ({
    group: { name, description: 'Of tests', group_type: cloud.groupTypeIds.open, volume_types: [volumeType] },
  }));
  const members = await make(bob, volumes, ['behaviour-types-member'], (name) => ({
    volume: { name, size: 1, volume_type: volumeType, group_id: idOf(made) },
  }));
  const snapshots = await make(
    bob,
    { path: '/group_snapshots', key: 'group_snapshot' },
    names(uniqueKind('types-snapshot'), snapshotCount),
    (name) => ({
      group_snapshot: { name, description: 'Of tests', group_id: idOf(made) },
    }),
  );
  return {
    groupIds: ids(made),
    volumeId: idOf(members),
    groupSnapshotIds: ids(snapshots),
    groupSnapshotNames: snapshots.map(({ name }) => name),
  };
}

/** Creates a consistency group of bob. No backend supports its volume type, so its status is reset to make it usable. */
export async function furnishConsistencyGroup(
  admin: Rest,
  bob: Rest,
): Promise<Pick<TypesFixture, 'consistencyGroupId' | 'consistencyGroupName'>> {
  const consistencyGroupName = `behaviour-${uniqueKind('types-consistency')}`;
  const { replicatedTypeName } = await makeReplicatedType(admin, bob);
  const made = await make(
    bob,
    { path: '/consistencygroups', key: 'consistencygroup', status: 'error' },
    [consistencyGroupName],
    (name) => ({
      consistencygroup: { name, description: 'Of tests', volume_types: replicatedTypeName },
    }),
  );
  const consistencyGroupId = idOf(made);
  await admin.post(`/groups/${consistencyGroupId}/action`, { reset_status: { status: 'available' } });
  return { consistencyGroupId, consistencyGroupName };
}

/** Creates a group of bob with a replicated type, which no backend supports. */
export async function furnishReplicatedGroup(
  admin: Rest,
  bob: Rest,
): Promise<Pick<TypesFixture, 'replicatedGroupId' | 'replicatedTypeName'>> {
  const { replicatedTypeName } = await makeReplicatedType(admin, bob);
  const made = await make(bob, { ...groups, status: 'error' }, ['behaviour-types-replicated'], (name) => ({
    group: { name, group_type: cloud.groupTypeIds.replicated, volume_types: [replicatedTypeName] },
  }));
  return { replicatedGroupId: idOf(made), replicatedTypeName };
}
