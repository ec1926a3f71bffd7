import { recordFailure } from '../backend/failures.ts';
import { invalidInput, invalidVolume } from '../cinder/fault.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { findVolume } from './find-volume.ts';

/** `os-extend`: the volume is `extending`, then has its new size and its old status. */
export function extendVolume(request: CinderRequest): Reply {
  const {
    'os-extend': { new_size: asked },
  } = request.body as { 'os-extend': { new_size: number | string } };
  const { backend, quotas, store } = request.cloud;
  const volume = findVolume(request, request.param('id'));
  const size = Number(asked);
  const attached = request.atLeast('3.42') && volume.status === 'in-use';
  request.authorize(attached ? 'volume:extend_attached_volume' : 'volume:extend', volume.project_id);
  if (size <= volume.size) {
    throw invalidInput(
      'New size for extend must be greater than current size. ' + `(current: ${volume.size}, extended: ${size}).`,
    );
  }
  if (volume.status !== (attached ? 'in-use' : 'available')) {
    throw invalidVolume(
      `Volume ${volume.id} status must be '{'status': 'available'}' to extend, currently ` + `${volume.status}.`,
    );
  }
  quotas.requireVolumeSize(volume.project_id, size);
  quotas.requireGrowth(volume.project_id, size - volume.size, store.volumeTypes.get(volume.volume_type_id)?.name);
  const message = { actionId: '007', resourceType: 'VOLUME', resourceId: volume.id } as const;
  store.volumes.update(volume, { status: 'extending', previous_status: volume.status });
  backend.run({
    name: 'volume.extend',
    metadata: volume.metadata,
    failsAs: 'extend',
    done: () => {
      store.volumes.update(volume, { status: volume.previous_status ?? 'available', size });
      // The server is not told: there is no Nova.
      if (attached) recordFailure(store, request.context, { ...message, detailId: '009' });
    },
    failed: () => {
      store.volumes.update(volume, { status: 'error_extending' });
      recordFailure(store, request.context, { ...message, detailId: '010' });
    },
  });
  return accepted();
}
