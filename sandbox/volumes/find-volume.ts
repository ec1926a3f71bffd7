import { missing } from '../cinder/fault.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { VolumeRow } from '../store/records.ts';

/**
 * Finds a volume that the caller may see: one of his project, or any for an administrator.
 * @throws Fault 404
 */
export function findVolume(request: CinderRequest, id: string): VolumeRow {
  const volume = request.cloud.store.volumes.get(id);
  if (!volume || !request.sees(volume)) throw missing('Volume', id);
  return volume;
}

/**
 * Requires that a volume's group exists, as Cinder does where it shows the volume's record.
 * @throws Fault 404
 */
export function requireGroup(request: CinderRequest, { group_id: id }: VolumeRow): void {
  if (id !== null && !request.cloud.store.groups.get(id)) throw missing('Group', id);
}
