import type { Group } from '../../cinder/resources/groups.ts';
import { listed, refusedIf, status, statusExcept } from './conditions.ts';
import type { ActionRules, Condition } from './rule.ts';

/** The replication of a group is only checked for a replicated group type, which the record does not tell. */
function replication(...statuses: readonly string[]): Condition<Group> {
  return refusedIf<Group>(
    ({ replicationStatus }) => !statuses.includes(replicationStatus ?? ''),
    'NOT_REPLICATED',
    `The action requires the replication status ${listed(statuses)}.`,
  );
}

/**
 * The rules of the actions on a group, from `group/api.py` of Cinder. A name is that of the mutation whose input has the
 * group as `id`, `groupId` or source.
 */
export const groupActions = {
  // With a change of volumes, the group must be available.
  updateGroup: [],
  resetGroupStatus: [],
  // A group with volumes requires `deleteVolumes`, and one with group snapshots cannot be deleted.
  deleteGroup: [status(['available', 'error'], { option: { name: 'deleteVolumes' } })],
  enableGroupReplication: [status(['available']), replication('disabled', 'enabled')],
  disableGroupReplication: [status(['available', 'error']), replication('enabled', 'error')],
  failoverGroupReplication: [status(['available']), replication('enabled', 'failed-over')],
  // Cinder also checks the volumes of the group. A group without volumes cannot be the source.
  createGroupSnapshot: [statusExcept('creating', 'updating')],
  createGroupFromSource: [],
} satisfies ActionRules<Group>;
