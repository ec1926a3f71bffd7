import type { Snapshot } from '../../cinder/resources/snapshots.ts';
import type { OperationContext } from '../common/context.ts';
import { planOf, stepOn, wrongStatus, type DeletePlan, type Found, type Reference } from './delete-plan.ts';

/** The statuses in which Cinder deletes a snapshot. */
const deletable: readonly string[] = ['available', 'error'];

/** The plan to delete a snapshot. Makes no call. */
export function deletePlanOfSnapshot({ client }: OperationContext, snapshot: Snapshot): DeletePlan {
  const of: Reference = { kind: 'Snapshot', id: snapshot.id };
  return planOf(obstaclesOfSnapshot(snapshot), { mutation: 'deleteSnapshot', of, mayForce: client.isAdmin });
}

/** What stands in the way of the deletion of a snapshot. */
export function obstaclesOfSnapshot({ status, groupSnapshotId }: Snapshot): Found[] {
  const found: Found[] = [];
  if (!deletable.includes(status)) found.push(wrongStatus(status, deletable));
  if (groupSnapshotId !== null) {
    const by: Reference = { kind: 'GroupSnapshot', id: groupSnapshotId };
    const reason = 'The snapshot belongs to a group snapshot, which can only be deleted as a whole.';
    const cleared = [stepOn('deleteGroupSnapshot', by)];
    found.push({ code: 'IN_GROUP_SNAPSHOT', reason, by, isCleared: false, cleared });
  }
  return found;
}
