import { badRequest, Fault } from '../cinder/fault.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { compareRows } from '../store/collation.ts';
import { findVolume } from './find-volume.ts';

/** `revert`: the volume takes back the content of its latest snapshot. */
export function revertVolume(request: CinderRequest): Reply {
  const { revert } = request.body as { revert: unknown };
  if (typeof revert !== 'object' || revert === null) {
    throw badRequest("Missing required element 'revert' in request body.");
  }
  const { snapshot_id: id = null } = revert as { snapshot_id?: string | null };
  const { backend, store } = request.cloud;
  const volume = findVolume(request, request.param('id'));
  const [latest] = store.snapshots
    .where((snapshot) => snapshot.volume_id === volume.id)
    .sort((one, other) => compareRows(one, other, [['created_at', true]]));
  if (!latest) throw badRequest(`Volume ${volume.id} doesn't have any snapshots.`);
  if (id !== latest.id) {
    throw badRequest(`Specified snapshot ${id ?? 'None'} is None or not the latest one of volume ${volume.id}.`);
  }
  if (volume.size !== latest.volume_size) {
    throw badRequest(
      `Can't revert volume ${volume.id} to its latest snapshot ${latest.id}. The volume size must be ` +
        'equal to the snapshot size.',
    );
  }
  request.authorize('volume:revert_to_snapshot', volume.project_id);
  const refused = `Can't revert volume ${volume.id} to its latest snapshot ${latest.id}.`;
  if (volume.status !== 'available') {
    throw new Fault(409, `Invalid volume: ${refused} Volume's status must be 'available'.`);
  }
  store.volumes.update(volume, { status: 'reverting' });
  if (latest.status !== 'available') {
    // Cinder leaves the volume as it is then: reverting, for ever.
    throw new Fault(409, `Invalid snapshot: ${refused} Snapshot's status must be 'available'.`);
  }
  store.snapshots.update(latest, { status: 'restoring' });
  backend.run({
    name: 'volume.revert',
    metadata: volume.metadata,
    failsAs: 'revert',
    done: () => {
      store.volumes.update(volume, { status: 'available' });
      store.snapshots.update(latest, { status: 'available' });
    },
    failed: () => {
      store.volumes.update(volume, { status: 'error' });
      store.snapshots.update(latest, { status: 'available' });
    },
  });
  return accepted();
}
