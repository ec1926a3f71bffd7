import { requireMicroversion } from '../../cinder/microversion.ts';
import type { ConsistencyGroup, ConsistencyGroupSnapshot } from '../../cinder/resources/consistency-groups.ts';
import { valueIfIntact } from '../../cinder/value-if-intact.ts';
import { childConnection, type Connection } from '../common/connection.ts';
import type { OperationContext } from '../common/context.ts';
import type { PageArgs } from '../list/page-window.ts';

/**
 * The snapshots of a consistency group, newest first.
 *
 * The list of Cinder contains only the snapshots of the caller's project. For administrators, the snapshots are found
 * through the snapshots of the volumes of the group.
 *
 * @throws CinderError `MICROVERSION_TOO_LOW` for administrators before 3.14, because a snapshot does not contain its
 *   group snapshot
 */
export async function snapshotsOfConsistencyGroup(
  context: OperationContext,
  group: ConsistencyGroup,
  args: PageArgs,
): Promise<Connection<ConsistencyGroupSnapshot>> {
  const { client, loaders } = context;
  const snapshots = client.isAdmin
    ? await byVolumes(context, group)
    : await loaders.consistencyGroupSnapshot.byParent('consistencyGroupId').load(group.id);
  return childConnection(snapshots, args);
}

async function byVolumes(
  { client, loaders }: OperationContext,
  { id }: ConsistencyGroup,
): Promise<ConsistencyGroupSnapshot[]> {
  requireMicroversion(client.endpoint.microversion, '3.14', 'Finding the snapshots of a consistency group');
  const volumes = await loaders.volume.byParent('groupId').load(id);
  const snapshots = await Promise.all(volumes.map((volume) => loaders.snapshot.byParent('volumeId').load(volume.id)));
  const ids = new Set(snapshots.flat().flatMap((snapshot) => valueIfIntact(snapshot, 'groupSnapshotId') ?? []));
  const found = await Promise.all([...ids].map((snapshotId) => loaders.consistencyGroupSnapshot.byId.load(snapshotId)));
  return found
    .filter((snapshot) => snapshot !== null)
    .filter((snapshot) => valueIfIntact(snapshot, 'consistencyGroupId') === id)
    .toSorted((one, other) => keyOf(other).localeCompare(keyOf(one)));
}

/** The default sort key of Cinder. */
function keyOf(snapshot: ConsistencyGroupSnapshot): string {
  return `${valueIfIntact(snapshot, 'createdAt') ?? ''} ${snapshot.id}`;
}
