import { randomUUID } from 'node:crypto';
import { recordFailure } from '../backend/failures.ts';
import { invalidVolume } from '../cinder/fault.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { lenientBoolean } from '../python/boolean.ts';
import { timestamp } from '../store/clock.ts';
import type { VolumeRow } from '../store/records.ts';
import { findVolume } from '../volumes/find-volume.ts';
import type { Image } from './images.ts';

const key = 'os-volume_upload_image';

interface UploadBody {
  image_name: string;
  disk_format?: string;
  container_format?: string | null;
  visibility?: string;
  protected?: unknown;
}

/** `os-volume_upload_image`: the volume is `uploading`, then as it was, and the image is `active`. */
export function uploadVolume(request: CinderRequest): Reply {
  const { [key]: body } = request.body as { [key]: UploadBody };
  const { backend, store } = request.cloud;
  const volume = findVolume(request, request.param('id'));
  request.authorize('volume_extension:volume_actions:upload_image');
  if (body.visibility === 'public') request.authorize('volume_extension:volume_actions:upload_public');
  // By force is off, as by default (`enable_force_upload`).
  if (volume.status !== 'available') throw invalidVolume(`Volume ${volume.id} status must be available`);
  const image: Image = {
    id: randomUUID(),
    name: body.image_name,
    disk_format: body.disk_format ?? 'raw',
    container_format: body.container_format === undefined ? 'bare' : body.container_format,
    visibility: body.visibility ?? (request.atLeast('3.1') ? 'private' : 'shared'),
    protected: lenientBoolean(body.protected ?? false),
    status: 'saving',
    size: volume.size * 1024 ** 3,
    owner: request.context.projectId,
    created_at: timestamp(),
  };
  store.images.set(image.id, image);
  const { updated_at: before } = volume;
  store.volumes.update(volume, { status: 'uploading', previous_status: volume.status });
  backend.run({
    name: 'volume.upload',
    metadata: volume.metadata,
    failsAs: 'upload',
    done: () => {
      image.status = 'active';
      store.volumes.update(volume, { status: 'available' });
    },
    failed: () => {
      store.images.delete(image.id);
      store.volumes.update(volume, { status: 'available' });
      recordFailure(store, request.context, {
        actionId: '003',
        detailId: '004',
        resourceType: 'VOLUME',
        resourceId: volume.id,
      });
    },
  });
  return accepted({ [key]: uploadView(request, volume, before, image) });
}

/** The database's row of the type stands in it, as nowhere else. */
function uploadView(
  request: CinderRequest,
  volume: VolumeRow,
  updated: string | null,
  image: Image,
): Record<string, unknown> {
  const type = request.cloud.store.volumeTypes.get(volume.volume_type_id);
  return {
    id: volume.id,
    updated_at: updated,
    status: volume.status,
    display_description: volume.display_description,
    size: volume.size,
    volume_type: type && {
      id: type.id,
      name: type.name,
      description: type.description,
      is_public: type.is_public,
      extra_specs: type.extra_specs,
      qos_specs_id: type.qos_specs_id,
      created_at: type.created_at,
      updated_at: type.updated_at,
      deleted_at: null,
      deleted: false,
    },
    image_id: image.id,
    container_format: image.container_format,
    disk_format: image.disk_format,
    image_name: image.name,
    protected: image.protected,
    visibility: image.visibility,
  };
}
