import { missing } from '../cinder/fault.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { BackupRow } from '../store/records.ts';

/** Finds a backup that the caller may see; @throws Fault 404 */
export function findBackup(request: CinderRequest, id: string): BackupRow {
  const backup = request.cloud.store.backups.get(id);
  if (!backup || !request.sees(backup)) throw missing('Backup', id);
  return backup;
}
