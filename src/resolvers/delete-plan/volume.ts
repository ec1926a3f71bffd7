import type { Snapshot } from '../../cinder/resources/snapshots.ts';
import type { Volume } from '../../cinder/resources/volumes.ts';
import { callerOf } from '../actions/rule.ts';
import { deletableStatuses, isMigrating, isUnscheduled } from '../actions/volume-actions.ts';
import { attachmentsOfVolume, type AttachmentNode } from '../attachment/attachments.ts';
import type { OperationContext } from '../common/context.ts';
import { planOf, stepOn, wrongStatus, type DeletePlan, type Found, type Reference } from './delete-plan.ts';
import { removalFromGroup } from './group-removal.ts';
import { obstaclesOfSnapshot } from './snapshot.ts';

/**
 * The plan to delete a volume. Reads its snapshots; its attachments, transfers and group only if the record tells that there
 * can be some.
 *
 * @throws CinderError of the calls
 */
export async function deletePlanOfVolume(context: OperationContext, volume: Volume): Promise<DeletePlan> {
  const { loaders, client } = context;
  const of: Reference = { kind: 'Volume', id: volume.id };
  const [attachments, snapshots, transfers, groups] = await Promise.all([
    attachmentsOfVolume(context, volume),
    loaders.snapshot.byParent('volumeId').load(volume.id),
    volume.status === 'awaiting-transfer' ? loaders.transfer.byParent('volumeId').load(volume.id) : [],
    groupsOf(context, volume),
  ]);
  // Cinder does not detach a volume that is only reserved, and looks at its status alone.
  const inTheWay = attachments.filter(
    ({ status }) => status === 'attached' || !deletableStatuses.includes(volume.status),
  );
  const found = [
    ...inTheWay.map((attachment) => attached(attachment, client.hasService('compute'))),
    ...transfers.map(({ id }) => inTransfer({ kind: 'Transfer', id })),
    ...ownObstacles(volume, inTheWay.length + transfers.length > 0),
    ...groups,
    ...snapshots.map(hasSnapshot),
  ];
  const dependents = snapshots.map(({ id }): Reference => ({ kind: 'Snapshot', id }));
  // Cinder deletes a volume that is on no backend in any state.
  const isFree = isUnscheduled(volume, callerOf(client));
  return planOf(isFree ? [] : found, { mutation: 'deleteVolume', of, dependents, mayForce: client.isAdmin });
}

/** The obstacles of a volume that also prevent its deletion with its group. */
export async function attachedOrWithSnapshots(context: OperationContext, volume: Volume): Promise<Found[]> {
  const [attachments, snapshots] = await Promise.all([
    attachmentsOfVolume(context, volume),
    context.loaders.snapshot.byParent('volumeId').load(volume.id),
  ]);
  const inTheWay = attachments.filter(({ status }) => status === 'attached');
  return [
    ...inTheWay.map((attachment) => attached(attachment, context.client.hasService('compute'))),
    ...snapshots.map(hasSnapshot),
  ];
}

/** @param isExplained whether the status follows from attachments or transfers, which are obstacles themselves */
function ownObstacles(volume: Volume, isExplained: boolean): Found[] {
  const found: Found[] = [];
  const { status, migrationStatus } = volume;
  if (!deletableStatuses.includes(status) && !isExplained) found.push(wrongStatus(status, deletableStatuses));
  if (isMigrating(volume)) {
    const reason = `The volume is being migrated (${migrationStatus ?? ''}).`;
    found.push({ code: 'MIGRATING', reason, by: null, isCleared: false, cleared: null });
  }
  return found;
}

/** The group of a volume, and its consistency group. */
async function groupsOf({ client, loaders }: OperationContext, volume: Volume): Promise<Found[]> {
  const found: Found[] = [];
  const { groupId, consistencyGroupId } = volume;
  const reason = 'The volume belongs to a group.';
  if (groupId !== null) {
    const group = await loaders.group.byId.load(groupId);
    const by: Reference = { kind: 'Group', id: groupId };
    const cleared = group && removalFromGroup(client, group, [volume]);
    found.push({ code: 'IN_GROUP', reason, by, isCleared: false, cleared });
  }
  if (consistencyGroupId !== null && consistencyGroupId !== groupId) {
    const by: Reference = { kind: 'ConsistencyGroup', id: consistencyGroupId };
    const step = stepOn('updateConsistencyGroup', by, { removeVolumes: [`Volume:${volume.id}`] });
    found.push({ code: 'IN_GROUP', reason, by, isCleared: false, cleared: [step] });
  }
  return found;
}

/** An attachment of a server is ended through Nova, if the cloud has it. Cinder alone does not detach from the server. */
function attached({ id, status, serverId, volumeId }: AttachmentNode, hasNova: boolean): Found {
  const by: Reference = { kind: 'Attachment', id };
  const to = serverId === null ? '' : ` the server ${serverId}`;
  if (status !== 'attached') {
    const reason = `The volume is reserved for ${to === '' ? 'an attachment' : to.trim()}.`;
    return { code: 'RESERVED', reason, by, isCleared: false, cleared: [stepOn('deleteAttachment', by)] };
  }
  const reason = to === '' ? 'The volume is attached.' : `The volume is attached to${to}.`;
  const cleared =
    hasNova && serverId !== null
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
  const { steps } = planOf(inTheWay, { mutation: 'deleteSnapshot', of: by });
  const why = inTheWay.map(({ reason }) => ` ${reason}`).join('');
  const reason = `The volume has the snapshot ${snapshot.name ?? snapshot.id}.${why}`;
  // The group snapshot deletes its snapshots.
  const cleared = snapshot.groupSnapshotId === null ? steps : (steps?.slice(0, -1) ?? null);
  return { code: 'HAS_SNAPSHOTS', reason, by, isCleared: inTheWay.length === 0, cleared };
}
