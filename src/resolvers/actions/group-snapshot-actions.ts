import type { GroupSnapshot } from '../../cinder/resources/group-snapshots.ts';
import { status } from './conditions.ts';
import type { ActionRules } from './rule.ts';

/**
 * The rules of the actions on a group snapshot, from `group/api.py` of Cinder. A name is that of the mutation whose input
 * has the group snapshot as `id` or source.
 */
export const groupSnapshotActions = {
  resetGroupSnapshotStatus: [],
  deleteGroupSnapshot: [status(['available', 'error'])],
  // Cinder checks the snapshots instead of the group snapshot.
  createGroupFromSource: [],
} satisfies ActionRules<GroupSnapshot>;
