import { badRequest, notFound } from '../cinder/fault.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { findVolumeType } from './find-volume-type.ts';
import { visibleExtraSpecs } from './volume-type-view.ts';

/** `GET /types/{id}/extra_specs` */
export function listExtraSpecs(request: CinderRequest): Reply {
  return ok({ extra_specs: visibleExtraSpecs(request, findVolumeType(request, request.param('id'))) });
}

/** `GET /types/{id}/extra_specs/{key}` */
export function showExtraSpec(request: CinderRequest): Reply {
  const type = findVolumeType(request, request.param('id'));
  const key = request.param('key');
  const specs = visibleExtraSpecs(request, type);
  if (!(key in specs)) throw notFound(`Volume Type ${type.id} has no extra specs with key ${key}.`);
  return ok({ [key]: specs[key] });
}

/** `POST /types/{id}/extra_specs`: adds to them. */
export function addExtraSpecs(request: CinderRequest): Reply {
  const { extra_specs: specs } = request.body as { extra_specs: Record<string, string> };
  request.authorize('volume_extension:types_extra_specs:create');
  const { volumeTypes, volumes } = request.cloud.store;
  const id = request.param('id');
  if (volumes.where((volume) => volume.volume_type_id === id).length > 0) throw badRequest('Volume Type is currently in use.');
  const type = findVolumeType(request, id);
  volumeTypes.update(type, { extra_specs: { ...type.extra_specs, ...specs } });
  return ok(request.body);
}
