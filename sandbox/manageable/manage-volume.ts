import { badRequest } from '../cinder/fault.ts';
import { envelope } from '../cinder/body-schema.ts';
import type { BodySchema } from '../cinder/body-schema.ts';
import type { Microversion } from '../cinder/microversion.ts';
import { booleanType, description, nullableMetadata, optionalName } from '../cinder/parameter-types.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { lenientBoolean } from '../python/boolean.ts';
import { onePlace, serviceAt } from '../services/backend-place.ts';
import type { NamedPlace } from '../services/backend-place.ts';
import type { Metadata, VolumeTypeRow } from '../store/records.ts';
import { BACKENDS } from '../backend/backend.ts';
import { defaultVolumeType } from '../volume-types/find-volume-type.ts';
import { volumeBase } from '../volumes/volume-view.ts';
import { sourceNameOf } from './reference.ts';

interface ManageBody extends NamedPlace {
  ref: unknown;
  name?: string | null;
  description?: string | null;
  volume_type?: string | null;
  availability_zone?: string | null;
  metadata?: Metadata | null;
  bootable?: unknown;
}

/** The body of `POST /manageable_volumes`; a cluster can be named from 3.16 on. */
export function manageVolumeSchema(microversion: Microversion): BodySchema {
  return envelope('volume', {
    type: 'object',
    properties: {
      description,
      availability_zone: optionalName,
      bootable: booleanType,
      volume_type: optionalName,
      name: optionalName,
      host: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[a-zA-Z0-9-._#@:/+\\[\\]]*$' },
      ref: { type: ['object', 'string'] },
      metadata: nullableMetadata,
      ...(microversion.atLeast('3.16') ? { cluster: { type: ['string', 'null'], minLength: 0, maxLength: 255 } } : {}),
    },
    required: ['ref'],
    additionalProperties: false,
  });
}

/** `POST /manageable_volumes`: the volume is `managing`, then `available`, or `error_managing`. */
export function manageVolume(request: CinderRequest): Reply {
  request.authorize('volume_extension:volume_manage');
  const { volume: body } = request.body as { volume: ManageBody };
  const {
    cloud: { backend, store },
    context,
  } = request;
  const place = onePlace(request, body);
  const type = body.volume_type ? typeNamed(request, body.volume_type) : defaultVolumeType(request);
  const name = sourceNameOf(body.ref);
  if (store.volumes.get(/^volume-(.*)$/.exec(name ?? '')?.[1] ?? '')) {
    throw badRequest('Unable to manage existing volume. The volume is already managed');
  }
  const service = serviceAt(request, place);
  if (!service)
    throw badRequest('host' in place ? `Host '${place.host}' not found` : `Cluster '${place.cluster}' not found`);
  const host = 'host' in place && place.host.includes('#') ? place.host : service.host;
  const volume = store.volumes.insert({
    display_name: textOf(body.name),
    display_description: textOf(body.description),
    status: 'managing',
    previous_status: null,
    attach_status: 'detached',
    migration_status: null,
    replication_status: null,
    size: 0,
    availability_zone: body.availability_zone ?? service.availability_zone,
    host,
    cluster_name: null,
    provider_id: null,
    _name_id: null,
    service_uuid: null,
    shared_targets: true,
    volume_type_id: type.id,
    snapshot_id: null,
    source_volid: null,
    group_id: null,
    consistencygroup_id: null,
    encryption_key_id: null,
    bootable: lenientBoolean(body.bootable ?? false),
    multiattach: type.extra_specs['multiattach'] === '<is> True',
    use_quota: true,
    metadata: body.metadata ?? {},
    admin_metadata: {},
    image_metadata: {},
    project_id: context.projectId,
    user_id: context.userId,
  });
  const reply = accepted({ volume: volumeBase(request, volume) });
  backend.run({
    name: 'volume.manage',
    done: () => {
      const file = name === undefined ? undefined : store.foreignVolumes.get(name);
      if (!file || name === undefined || !BACKENDS.some((one) => one.host.startsWith(host))) {
        store.volumes.update(volume, { status: 'error_managing' });
        return;
      }
      store.foreignVolumes.delete(name);
      store.volumes.update(volume, { status: 'available', size: file.size });
    },
  });
  return reply;
}

/** An empty text is none. */
function textOf(text: string | null | undefined): string | null {
  return text ? text.trim() : null;
}

function typeNamed(request: CinderRequest, idOrName: string): VolumeTypeRow {
  const { volumeTypes } = request.cloud.store;
  const type = volumeTypes.get(idOrName) ?? volumeTypes.where(({ name }) => name === idOrName)[0];
  if (!type) throw badRequest(`Invalid volume type: Cannot find requested '${idOrName}' volume type`);
  return type;
}
