import { requireMicroversion } from '../cinder/microversion.ts';
import type { ConsistencyGroup, ConsistencyGroupSnapshot } from '../cinder/resources/consistency-groups.ts';
import { valueIfIntact } from '../cinder/value-if-intact.ts';
import { childConnection, type Connection, type PageArgs } from './connection.ts';
import type { OperationContext } from './context.ts';

/**
 * The snapshots of a consistency group, the newest first. Cinder's list of them has those of the caller's own project
 * alone, which for administrators is not all: theirs are found by the snapshots of the group's volumes.
 *
 * @throws CinderError, to administrators also `MICROVERSION_TOO_LOW`: before 3.14 a snapshot does not say what it is part of
 */
export async function snapshotsOfConsistencyGroup(
  group: ConsistencyGroup,
  args: PageArgs,
  context: OperationContext,
): Promise<Connection<ConsistencyGroupSnapshot>> {
  const { client, loaders } = context;
  const snapshots = client.isAdmin ? await byVolumes(group, context) : await loaders.snapshotsOfConsistencyGroup.load(group.id);
  return childConnection(snapshots, args);
}

async function byVolumes({ id }: ConsistencyGroup, { client, loaders }: OperationContext): Promise<ConsistencyGroupSnapshot[]> {
  requireMicroversion(client.endpoint.microversion, '3.14', 'Finding consistency group snapshots by their parts');
  const volumes = await loaders.volumesOfGroup.load(id);
  const snapshots = await Promise.all(volumes.map((volume) => loaders.snapshotsOfVolume.load(volume.id)));
  const ids = new Set(snapshots.flat().flatMap((snapshot) => valueIfIntact(snapshot, 'groupSnapshotId') ?? []));
  const found = await Promise.all([...ids].map((snapshotId) => loaders.consistencyGroupSnapshot.byId.load(snapshotId)));
  return found
    .filter((snapshot) => snapshot !== null)
    .filter((snapshot) => valueIfIntact(snapshot, 'consistencyGroupId') === id)
    .toSorted((one, other) => keyOf(other).localeCompare(keyOf(one)));
}

/** What Cinder sorts by where nothing else is asked for. */
function keyOf(snapshot: ConsistencyGroupSnapshot): string {
  return `${valueIfIntact(snapshot, 'createdAt') ?? ''} ${snapshot.id}`;
}
