import { missing } from '../cinder/fault.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { SnapshotRow } from '../store/records.ts';

/** Finds a snapshot that the caller may see; @throws Fault 404 */
export function findSnapshot(request: CinderRequest, id: string): SnapshotRow {
  const snapshot = request.cloud.store.snapshots.get(id);
  if (!snapshot || !request.sees(snapshot)) throw missing('Snapshot', id);
  return snapshot;
}
