import { badRequest, missing } from '../cinder/fault.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { RESERVED_GROUP_TYPE } from '../group-types/find-group-type.ts';
import type { GroupSnapshotRow } from '../store/records.ts';

/** Finds a group snapshot that the caller may see; @throws Fault 404 */
export function findGroupSnapshot(request: CinderRequest, id: string): GroupSnapshotRow {
  const snapshot = request.cloud.store.groupSnapshots.get(id);
  if (!snapshot || !request.sees(snapshot)) throw missing('GroupSnapshot', id);
  return snapshot;
}

/** Whether it is of a group that was a consistency group once. */
export function isReserved(request: CinderRequest, { group_type_id: typeId }: { group_type_id: string }): boolean {
  return request.cloud.store.groupTypes.get(typeId)?.name === RESERVED_GROUP_TYPE;
}

/** Refuses what is of a reserved type, in words of its own; @throws Fault 400 */
export function refuseReservedSnapshot(request: CinderRequest, row: { group_type_id: string }): void {
  if (!isReserved(request, row)) return;
  throw badRequest(
    `Group_type ${row.group_type_id} is reserved for migrating CGs to groups. Migrated group snapshots can ` +
      'only be operated by CG snapshot APIs.',
  );
}
