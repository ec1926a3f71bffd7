import { missing, notFound } from '../cinder/fault.ts';
import { isUuidLike } from '../cinder/formats.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { VolumeTypeRow } from '../store/records.ts';

export const DEFAULT_VOLUME_TYPE = '__DEFAULT__';

/** Whether the caller may use a type: it is public, shared with his project, or he is an administrator. */
export function seesVolumeType(request: CinderRequest, type: VolumeTypeRow): boolean {
  return request.context.isAdmin || type.is_public || type.projects.includes(request.context.projectId);
}

/** Finds a type by its id; @throws Fault 404 */
export function findVolumeType(request: CinderRequest, id: string): VolumeTypeRow {
  const type = request.cloud.store.volumeTypes.get(id);
  if (!type || !seesVolumeType(request, type)) throw missing('Volume type', id);
  return type;
}

/** Finds a type by its name; @throws Fault 404 */
function findVolumeTypeByName(request: CinderRequest, name: string): VolumeTypeRow {
  const [type] = request.cloud.store.volumeTypes.where((row) => row.name === name && seesVolumeType(request, row));
  if (!type) throw notFound(`Volume type with name ${name} could not be found.`);
  return type;
}

/** Finds a type by its id or its name; @throws Fault 404 */
export function findVolumeTypeByEither(request: CinderRequest, idOrName: string): VolumeTypeRow {
  if (!isUuidLike(idOrName)) return findVolumeTypeByName(request, idOrName);
  const type = request.cloud.store.volumeTypes.get(idOrName);
  if (type && seesVolumeType(request, type)) return type;
  const [named] = request.cloud.store.volumeTypes.where((row) => row.name === idOrName && seesVolumeType(request, row));
  if (!named) throw missing('Volume type', idOrName);
  return named;
}

/** The type of a volume for which nobody asked for one: the project's own, else the cloud's. */
export function defaultVolumeType(request: CinderRequest): VolumeTypeRow {
  const own = request.cloud.store.defaultTypes.get(request.context.projectId);
  if (own !== undefined) return findVolumeType(request, own);
  return findVolumeTypeByName(request, DEFAULT_VOLUME_TYPE);
}
