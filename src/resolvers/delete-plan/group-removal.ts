import type { Group } from '../../cinder/resources/groups.ts';
import type { Volume } from '../../cinder/resources/volumes.ts';
import { globalId } from '../common/ids.ts';
import { stepOn, type Reference, type Step } from './delete-plan.ts';

/** The statuses in which Cinder removes a volume from its group (`VALID_REMOVE_VOL_STATUS`). */
const removable: readonly string[] = ['available', 'in-use', 'error', 'error_deleting'];

/** Whether Cinder removes a volume from its group. */
export function isRemovable({ status }: Pick<Volume, 'status'>): boolean {
  return removable.includes(status);
}

/**
 * The steps that remove volumes from their group.
 *
 * @param volumes at most as many as Cinder removes in one call
 * @returns null if the status of the group or of a volume does not allow it, and the caller cannot change that
 */
export function removalFromGroup(
  { isAdmin }: { isAdmin: boolean },
  { id, status }: Pick<Group, 'id' | 'status'>,
  volumes: readonly Volume[],
): readonly Step[] | null {
  const of: Reference = { kind: 'Group', id };
  if (!volumes.every(isRemovable)) return null;
  const removal = stepOn('updateGroup', of, { removeVolumes: volumes.map(globalId) });
  if (status === 'available') return [removal];
  return isAdmin ? [stepOn('resetGroupStatus', of, { status: 'AVAILABLE' }), removal] : null;
}
