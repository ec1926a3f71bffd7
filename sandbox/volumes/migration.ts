import type { VolumeRow } from '../store/records.ts';

/** The migration statuses in which none is under way (`AVAILABLE_MIGRATION_STATUS` in `cinder/volume/api.py`). */
const ENDED = [null, 'deleting', 'error', 'success'];

export function isMigrating({ migration_status: status }: VolumeRow): boolean {
  return !ENDED.includes(status);
}
