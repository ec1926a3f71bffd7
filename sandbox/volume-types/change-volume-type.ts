import { badRequest, Fault } from '../cinder/fault.ts';
import { bare, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { lenientBoolean } from '../python/boolean.ts';
import type { Metadata } from '../store/records.ts';
import { DEFAULT_VOLUME_TYPE, findVolumeType } from './find-volume-type.ts';
import { changedVolumeTypeView } from './volume-type-view.ts';

interface CreateBody {
  name: string;
  description?: string | null;
  extra_specs?: Metadata;
  'os-volume-type-access:is_public'?: unknown;
}

interface UpdateBody {
  name?: string | null;
  description?: string | null;
  is_public?: unknown;
}

/** `POST /types`. */
export function createVolumeType(request: CinderRequest): Reply {
  const { volume_type: body } = request.body as { volume_type: CreateBody };
  request.authorize('volume_extension:type_create');
  requireFreeName(request, body.name);
  const type = request.cloud.store.volumeTypes.insert({
    name: body.name,
    description: body.description ?? null,
    qos_specs_id: null,
    extra_specs: body.extra_specs ?? {},
    is_public: lenientBoolean(body['os-volume-type-access:is_public'] ?? true),
    projects: [],
  });
  return ok({
    volume_type: { ...changedVolumeTypeView(type), 'os-volume-type-access:is_public': type.is_public },
  });
}

/** `PUT /types/{id}`. */
export function updateVolumeType(request: CinderRequest): Reply {
  const {
    volume_type: { name, description, is_public: isPublic },
  } = request.body as { volume_type: UpdateBody };
  request.authorize('volume_extension:type_update');
  if (name?.trim() === '' && name !== '') throw badRequest('Volume type name can not be empty.');
  if ((name ?? description ?? isPublic ?? null) === null) {
    throw badRequest('Specify volume type name, description, is_public or a combination thereof.');
  }
  const type = findVolumeType(request, request.param('id'));
  if (name && name !== type.name) requireFreeName(request, name);
  if (name) request.cloud.quotas.renameType(type.name, name);
  request.cloud.store.volumeTypes.update(type, {
    ...(name ? { name } : {}),
    ...(description === null || description === undefined ? {} : { description }),
    ...(isPublic === undefined ? {} : { is_public: lenientBoolean(isPublic) }),
  });
  return ok({ volume_type: changedVolumeTypeView(type) });
}

/** `DELETE /types/{id}`: refused while a volume is of the type. */
export function deleteVolumeType(request: CinderRequest): Reply {
  request.authorize('volume_extension:type_delete');
  const { defaultTypes, encryptions, groups, volumes, volumeTypes } = request.cloud.store;
  const type = findVolumeType(request, request.param('id'));
  if (volumeTypes.all().length === 1) {
    throw badRequest(`The volume type ${type.id} is the only currently defined volume type and cannot be deleted.`);
  }
  if (type.name === DEFAULT_VOLUME_TYPE || [...defaultTypes.values()].includes(type.id)) {
    throw badRequest(`The volume type ${type.id} is a default volume type and cannot be deleted.`);
  }
  const used =
    volumes.where((volume) => volume.volume_type_id === type.id).length +
    groups.where((group) => group.volume_type_ids.includes(type.id)).length;
  if (used > 0) throw badRequest('Target volume type is still in use.');
  volumeTypes.delete(type);
  encryptions.delete(type.id);
  return bare(202);
}

function requireFreeName(request: CinderRequest, name: string): void {
  if (request.cloud.store.volumeTypes.where((type) => type.name === name).length > 0) {
    throw new Fault(409, `Volume Type ${name} already exists.`);
  }
}
