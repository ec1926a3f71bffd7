import type { Group } from '../../cinder/resources/groups.ts';
import type { Volume } from '../../cinder/resources/volumes.ts';
import type { OperationContext } from '../common/context.ts';
import { planOf, stepOn, wrongStatus, type DeletePlan, type Found, type Reference, type Step } from './delete-plan.ts';
import { isRemovable, removalFromGroup } from './group-removal.ts';
import { attachedOrWithSnapshots } from './volume.ts';

/** The statuses in which Cinder deletes a group without its volumes. */
const deletable: readonly string[] = ['available', 'error'];
/** The number of volumes that Cinder removes from a group in one call. */
const volumesInCall = 6;

/**
 * The plan to delete a group. `deleteVolumes` deletes its volumes too, in any status of the group, unless a volume is
 * attached or has snapshots. Without it, the volumes are removed from the group.
 *
 * @throws CinderError of the calls
 */
export async function deletePlanOfGroup(context: OperationContext, group: Group): Promise<DeletePlan> {
  const { loaders, client } = context;
  const [volumes, groupSnapshots] = await Promise.all([
    loaders.volume.byParent('groupId').load(group.id),
    loaders.groupSnapshot.byParent('groupId').load(group.id),
  ]);
  const of: Reference = { kind: 'Group', id: group.id };
  const found: Found[] = [];
  if (!deletable.includes(group.status)) {
    const cleared = client.isAdmin ? [stepOn('resetGroupStatus', of, { status: 'AVAILABLE' })] : null;
    found.push({ ...wrongStatus(group.status, deletable), isCleared: true, cleared });
  }
  for (const { id, name } of groupSnapshots) {
    const by: Reference = { kind: 'GroupSnapshot', id };
    const reason = `The group has the group snapshot ${name ?? id}.`;
    found.push({
      code: 'HAS_GROUP_SNAPSHOTS',
      reason,
      by,
      isCleared: false,
      cleared: [stepOn('deleteGroupSnapshot', by)],
    });
  }
  const removals = removalsOf(context, group, volumes);
  found.push(...(await Promise.all(volumes.map((volume) => hasVolume(context, volume, removals.get(volume) ?? null)))));
  const dependents = volumes.map(({ id }): Reference => ({ kind: 'Volume', id }));
  return planOf(found, { mutation: 'deleteGroup', of, dependents });
}

/** The steps that remove each volume, together with others. Null if it cannot be removed. */
function removalsOf(
  { client }: OperationContext,
  group: Group,
  volumes: readonly Volume[],
): Map<Volume, readonly Step[] | null> {
  const removals = new Map<Volume, readonly Step[] | null>();
  const removable = volumes.filter(isRemovable);
  for (let at = 0; at < removable.length; at += volumesInCall) {
    const some = removable.slice(at, at + volumesInCall);
    for (const volume of some) removals.set(volume, removalFromGroup(client, group, some));
  }
  return removals;
}

async function hasVolume(context: OperationContext, volume: Volume, cleared: readonly Step[] | null): Promise<Found> {
  const by: Reference = { kind: 'Volume', id: volume.id };
  // Cinder checks nothing else of the volumes that it deletes with their group.
  const stopping = await attachedOrWithSnapshots(context, volume);
  const why = stopping.map(({ reason }) => ` ${reason}`).join('');
  const reason = `The group has the volume ${volume.name ?? volume.id}.${why}`;
  return { code: 'HAS_VOLUMES', reason, by, isCleared: stopping.length === 0, cleared };
}
