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
