import { invalidVolume } from '../cinder/fault.ts';
import { accepted, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { lenientBoolean } from '../python/boolean.ts';
import type { Metadata, VolumeRow } from '../store/records.ts';
import { findVolume } from './find-volume.ts';
import { volumeView } from './volume-view.ts';

interface UpdateBody {
  name?: string | null;
  description?: string | null;
  display_name?: string | null;
  display_description?: string | null;
  metadata?: Metadata;
}

/** `PUT /volumes/{id}`: name, description, and metadata, which is replaced. */
export function updateVolume(request: CinderRequest): Reply {
  const { volume: body } = request.body as { volume: UpdateBody };
  const volume = findVolume(request, request.param('id'));
  const { name = body.display_name, description = body.display_description, metadata } = body;
  change(request, volume, {
    ...(name === undefined ? {} : { display_name: name?.trim() ?? null }),
    ...(description === undefined ? {} : { display_description: description?.trim() ?? null }),
    ...(metadata === undefined ? {} : { metadata }),
  });
  return ok({ volume: volumeView(request, volume) });
}

/** `os-set_bootable`. */
export function setBootable(request: CinderRequest): Reply {
  const body = request.body as { 'os-set_bootable': { bootable: unknown } };
  change(request, findVolume(request, request.param('id')), {
    bootable: lenientBoolean(body['os-set_bootable'].bootable),
  });
  return ok();
}

function change(request: CinderRequest, volume: VolumeRow, values: Partial<VolumeRow>): void {
  request.authorize('volume:update', volume.project_id);
  if (volume.status === 'maintenance') throw invalidVolume('The volume cannot be updated during maintenance.');
  request.cloud.store.volumes.update(volume, values);
}

/** `os-update_readonly_flag`: shows as the metadata key `readonly`. */
export function updateReadonlyFlag(request: CinderRequest): Reply {
  const body = request.body as { 'os-update_readonly_flag': { readonly: unknown } };
  const volume = findVolume(request, request.param('id'));
  request.authorize('volume:update_readonly_flag', volume.project_id);
  if (volume.status !== 'available') {
    throw invalidVolume(
      `Volume ${volume.id} status must be available to update readonly flag, but current status is: ` +
        `${volume.status}.`,
    );
  }
  const flag = lenientBoolean(body['os-update_readonly_flag'].readonly);
  volume.admin_metadata = { ...volume.admin_metadata, readonly: flag ? 'True' : 'False' };
  return accepted();
}
