import type { Snapshot } from '../../cinder/resources/snapshots.ts';
import type { Volume } from '../../cinder/resources/volumes.ts';
import { attachmentsOfVolume, type AttachmentNode } from '../attachment/attachments.ts';
import type { OperationContext } from '../common/context.ts';
import { globalId } from '../common/ids.ts';
import { planOf, stepOn, wrongStatus, type DeletePlan, type Found, type Reference } from './delete-plan.ts';
import { obstaclesOfSnapshot } from './snapshot.ts';

/** The statuses in which Cinder deletes a volume (`cinder.volume.api.API.delete`). */
const deletable: readonly string[] = ['available', 'error', 'error_restoring', 'error_extending', 'error_managing'];
/** The migration statuses in which Cinder deletes a volume. Only administrators see others. */
const notMigrating: readonly string[] = ['', 'deleting', 'error', 'success'];

/**
 * The plan to delete a volume. Reads its snapshots; its attachments and transfers only if the status tells that there can
 * be some.
 *
 * @throws CinderError of the calls
 */
export async function deletePlanOfVolume(context: OperationContext, volume: Volume): Promise<DeletePlan> {
  const { loaders, client } = context;
  const [attachments, snapshots, transfers] = await Promise.all([
    attachmentsOfVolume(context, volume),
    loaders.snapshot.byParent('volumeId').load(volume.id),
    volume.status === 'awaiting-transfer' ? loaders.transfer.byParent('volumeId').load(volume.id) : [],
  ]);
  const found = [
    ...attachments.map((attachment) => attached(attachment, client.hasService('compute'))),
    ...transfers.map(({ id }) => inTransfer({ kind: 'Transfer', id })),
    ...ownObstacles(volume, attachments.length + transfers.length > 0),
    ...snapshots.map(hasSnapshot),
  ];
  const dependents = snapshots.map(({ id }): Reference => ({ kind: 'Snapshot', id }));
  const of: Reference = { kind: 'Volume', id: volume.id };
  return planOf(found, { mutation: 'deleteVolume', of, dependents, mayForce: client.isAdmin });
}

/** @param isExplained whether the status follows from attachments or transfers, which are obstacles themselves */
function ownObstacles({ id, status, migrationStatus, groupId }: Volume, isExplained: boolean): Found[] {
  const found: Found[] = [];
  if (!deletable.includes(status) && !isExplained) found.push(wrongStatus(status, deletable));
  if (!notMigrating.includes(migrationStatus ?? '')) {
    const reason = `The volume is being migrated (${migrationStatus ?? ''}).`;
    found.push({ code: 'MIGRATING', reason, by: null, isCleared: false, cleared: null });
  }
  if (groupId !== null) {
    const by: Reference = { kind: 'Group', id: groupId };
    const cleared = [stepOn('updateGroup', by, { removeVolumes: [globalId({ kind: 'Volume', id })] })];
    found.push({ code: 'IN_GROUP', reason: 'The volume belongs to a group.', by, isCleared: false, cleared });
  }
  return found;
}

/** An attachment of a server is ended through Nova, if the cloud has it. Cinder alone does not detach from the server. */
function attached({ id, status, serverId, volumeId }: AttachmentNode, hasNova: boolean): Found {
  const by: Reference = { kind: 'Attachment', id };
  const reason = serverId === null ? 'The volume is attached.' : `The volume is attached to the server ${serverId}.`;
  const cleared =
    hasNova && serverId !== null && status === 'attached'
      ? stepOn('detachVolumeFromServer', { kind: 'Volume', id: volumeId }, { serverId })
      : stepOn('deleteAttachment', by);
  return { code: 'ATTACHED', reason, by, isCleared: false, cleared: [cleared] };
}

function inTransfer(by: Reference): Found {
  const reason = 'The volume is offered to another project.';
  return { code: 'IN_TRANSFER', reason, by, isCleared: false, cleared: [stepOn('deleteTransfer', by)] };
}

/** A deletion with `cascade` deletes a snapshot that could be deleted alone. */
function hasSnapshot(snapshot: Snapshot): Found {
  const by: Reference = { kind: 'Snapshot', id: snapshot.id };
  const inTheWay = obstaclesOfSnapshot(snapshot);
  const isFree = inTheWay.length === 0;
  const { steps } = planOf(inTheWay, { mutation: 'deleteSnapshot', of: by });
  const why = inTheWay.map(({ reason }) => ` ${reason}`).join('');
  const reason = `The volume has the snapshot ${snapshot.name ?? snapshot.id}.${why}`;
  // The group snapshot deletes its snapshots.
  const cleared = snapshot.groupSnapshotId === null ? steps : (steps?.slice(0, -1) ?? null);
  return { code: 'HAS_SNAPSHOTS', reason, by, isCleared: isFree, cleared };
}
