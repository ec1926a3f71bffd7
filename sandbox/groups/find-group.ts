import { missing } from '../cinder/fault.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { GroupRow } from '../store/records.ts';

/** Finds a group that the caller may see; @throws Fault 404 */
export function findGroup(request: CinderRequest, id: string): GroupRow {
  const group = request.cloud.store.groups.get(id);
  if (!group || !request.sees(group)) throw missing('Group', id);
  return group;
}
