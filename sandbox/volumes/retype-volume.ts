import { invalidInput, invalidVolume, missing, notFound } from '../cinder/fault.ts';
import { isUuidLike } from '../cinder/formats.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { VolumeRow, VolumeTypeRow } from '../store/records.ts';
import { findVolume } from './find-volume.ts';
import { isMigrating } from './migration.ts';

/**
 * `os-retype`: the volume is `retyping`, then has its new type and its old status. Where no backend may have it so, or
 * that fails, it has the old type again, and there is no message.
 */
export function retypeVolume(request: CinderRequest): Reply {
  const { 'os-retype': body } = request.body as { 'os-retype': { new_type: string; migration_policy?: string } };
  const { backend, store } = request.cloud;
  const volume = findVolume(request, request.param('id'));
  request.authorize('volume:retype', volume.project_id);
  const type = anyType(request, body.new_type);
  checkRetype(volume, type);
  const { status } = volume;
  store.volumes.update(volume, { status: 'retyping', previous_status: status });
  const stays = backend.schedule(type, volume.host) !== undefined;
  const host = stays ? volume.host : body.migration_policy === 'on-demand' ? backend.schedule(type)?.host : undefined;
  backend.run({
    name: 'volume.retype',
    metadata: volume.metadata,
    failsAs: 'retype',
    done: () =>
      store.volumes.update(volume, {
        status,
        ...(host === undefined ? {} : { volume_type_id: type.id, host, multiattach: isMultiattach(type) }),
        ...(host === undefined || stays ? {} : { migration_status: 'success' }),
      }),
    failed: () => store.volumes.update(volume, { status }),
  });
  return accepted();
}

function checkRetype(volume: VolumeRow, type: VolumeTypeRow): void {
  if (volume.multiattach !== isMultiattach(type) && volume.status !== 'available') {
    throw invalidInput(
      'Invalid volume_type passed, retypes affecting multiattach are only allowed on available volumes, ' +
        `the specified volume however currently has a status of: ${volume.status}.`,
    );
  }
  if (
    ['available', 'in-use'].includes(volume.status) &&
    !isMigrating(volume) &&
    volume.group_id === null &&
    volume.volume_type_id !== type.id
  )
    return;
  throw invalidVolume(
    'Retype needs volume to be in available or in-use state, not be part of an active migration or a ' +
      'consistency group, requested type has to be different that the one from the volume, and for in-use volumes ' +
      'front-end qos specs cannot change.',
  );
}

function isMultiattach({ extra_specs: specs }: VolumeTypeRow): boolean {
  return specs['multiattach'] === '<is> True';
}

/** Cinder looks a new type up as an administrator does; @throws Fault 404 */
function anyType(request: CinderRequest, idOrName: string): VolumeTypeRow {
  const { volumeTypes } = request.cloud.store;
  const type = volumeTypes.get(idOrName) ?? volumeTypes.where(({ name }) => name === idOrName)[0];
  if (type) return type;
  throw isUuidLike(idOrName)
    ? missing('Volume type', idOrName)
    : notFound(`Volume type with name ${idOrName} could not be found.`);
}
