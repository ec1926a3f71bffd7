import { recordFailure } from '../backend/failures.ts';
import { Fault, invalidInput, invalidVolume, missing } from '../cinder/fault.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { lenientBoolean } from '../python/boolean.ts';
import { findVolume } from '../volumes/find-volume.ts';
import { imageMetadataOf } from './images.ts';
import type { Image } from './images.ts';

interface ReimageBody {
  image_id: string;
  reimage_reserved?: unknown;
}

/** `os-reimage`: the volume is `downloading`, then as it was, be that `error`, with the image's data. */
export function reimageVolume(request: CinderRequest): Reply {
  const { 'os-reimage': body } = request.body as { 'os-reimage': ReimageBody };
  const { backend, store } = request.cloud;
  const volume = findVolume(request, request.param('id'));
  request.authorize(volume.status === 'reserved' ? 'volume:reimage_reserved' : 'volume:reimage', volume.project_id);
  if (store.attachments.where((attachment) => attachment.volume_id === volume.id).length > 1) {
    throw new Fault(409, 'Cannot re-image a volume which is attached to more than one server.');
  }
  const reserved = lenientBoolean(body.reimage_reserved ?? false);
  const fitting = reserved ? ['available', 'error', 'reserved'] : ['available', 'error'];
  if (!fitting.includes(volume.status)) {
    throw invalidVolume(
      `Volume ${volume.id} status must be ${fitting.slice(0, -1).join(', ')} or ${fitting.at(-1) ?? ''}, ` +
        `but current status is ${volume.status}.`,
    );
  }
  const before = volume.status;
  // Cinder leaves it like that where the image is refused.
  store.volumes.update(volume, { status: 'downloading', previous_status: before });
  const image = findImage(request, body.image_id);
  backend.run({
    name: 'volume.reimage',
    metadata: volume.metadata,
    failsAs: 'download',
    failed: () => store.volumes.update(volume, { status: 'error', previous_status: 'downloading' }),
    done: () => {
      store.volumes.update(volume, { status: before, bootable: true });
      volume.image_metadata = imageMetadataOf(image);
      // The server that it is reserved for is not told: there is no Nova.
      if (before !== 'reserved') return;
      recordFailure(store, request.context, {
        actionId: '016',
        detailId: '028',
        resourceType: 'VOLUME',
        resourceId: volume.id,
      });
    },
  });
  return accepted();
}

/** Finds an image that has its data; @throws Fault 404, 400 */
export function findImage(request: CinderRequest, id: string): Image {
  const image = request.cloud.store.images.get(id);
  if (!image) throw missing('Image', id);
  if (image.status !== 'active') throw invalidInput(`Image ${id} is not active.`);
  return image;
}
