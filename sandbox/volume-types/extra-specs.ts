import { badRequest, notFound } from '../cinder/fault.ts';
import { accepted, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { Metadata } from '../store/records.ts';
import { findVolumeType } from './find-volume-type.ts';
import { visibleExtraSpecs } from './volume-type-view.ts';

/** `GET /types/{id}/extra_specs` */
export function listExtraSpecs(request: CinderRequest): Reply {
  return ok({ extra_specs: visibleExtraSpecs(request, findVolumeType(request, request.param('id'))) });
}

/** `POST /types/{id}/extra_specs`: adds to them. */
export function addExtraSpecs(request: CinderRequest): Reply {
  const { extra_specs: specs } = request.body as { extra_specs: Metadata };
  request.authorize('volume_extension:types_extra_specs:create');
  requireUnused(request);
  const type = findVolumeType(request, request.param('id'));
  requireCacheable(type.extra_specs, specs);
  request.cloud.store.volumeTypes.update(type, { extra_specs: { ...type.extra_specs, ...specs } });
  return ok(request.body);
}

/** `DELETE /types/{id}/extra_specs/{key}` */
export function deleteExtraSpec(request: CinderRequest): Reply {
  const type = findVolumeType(request, request.param('id'));
  request.authorize('volume_extension:types_extra_specs:delete');
  requireUnused(request);
  const key = request.param('key');
  if (!Object.hasOwn(type.extra_specs, key))
    throw notFound(`Volume Type ${type.id} has no extra specs with key ${key}.`);
  request.cloud.store.volumeTypes.update(type, {
    extra_specs: Object.fromEntries(Object.entries(type.extra_specs).filter(([name]) => name !== key)),
  });
  return accepted();
}

/** Volumes that several servers can attach cannot be cached on servers. */
function requireCacheable(present: Metadata, added: Metadata): void {
  const isSet = (specs: Metadata, key: string): boolean => specs[key] === '<is> True';
  const clash = isSet(added, 'multiattach')
    ? isSet(present, 'cacheable') || isSet(added, 'cacheable')
    : isSet(added, 'cacheable') && isSet(present, 'multiattach');
  if (clash) throw badRequest('cacheable cannot be set with multiattach.');
}

function requireUnused(request: CinderRequest): void {
  const id = request.param('id');
  const { volumes } = request.cloud.store;
  if (volumes.where((volume) => volume.volume_type_id === id).length > 0)
    throw badRequest('Volume Type is currently in use.');
}
