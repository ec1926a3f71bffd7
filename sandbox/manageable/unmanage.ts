import { bare } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { failDeletion, requireDeletableSnapshot } from '../snapshots/delete-snapshot.ts';
import { findSnapshot } from '../snapshots/find-snapshot.ts';
import { requireDeletableVolume } from '../volumes/delete-volume.ts';
import { findVolume } from '../volumes/find-volume.ts';

/** `os-unmanage` of a volume: it is `unmanaging`, then gone, and its data are still on the backend. */
export function unmanageVolume(request: CinderRequest): Reply {
  const { backend, store } = request.cloud;
  const volume = findVolume(request, request.param('id'));
  request.authorize('volume_extension:volume_unmanage', volume.project_id);
  // A volume that no host ever held is gone at once.
  if (volume.host === null) {
    store.destroyVolume(volume);
    return bare(202);
  }
  requireDeletableVolume(request, volume, { cascade: false, force: false });
  store.volumes.update(volume, {
    status: volume.status === 'error_managing' ? 'error_managing_deleting' : 'unmanaging',
  });
  backend.run({
    name: 'volume.unmanage',
    metadata: volume.metadata,
    failsAs: 'unmanage',
    done: () => {
      store.foreignVolumes.set(`unmanaged-${volume.id}`, { size: volume.size });
      store.destroyVolume(volume);
    },
    failed: () => store.volumes.update(volume, { status: 'error_unmanaging' }),
  });
  return bare(202);
}

/** `os-unmanage` of a snapshot: likewise. */
export function unmanageSnapshot(request: CinderRequest): Reply {
  const { backend, store } = request.cloud;
  const snapshot = findSnapshot(request, request.param('id'));
  request.authorize('snapshot_extension:snapshot_unmanage', snapshot.project_id);
  requireDeletableSnapshot(snapshot, false);
  store.snapshots.update(snapshot, { status: 'unmanaging' });
  backend.run({
    name: 'snapshot.unmanage',
    metadata: store.volumes.get(snapshot.volume_id)?.metadata ?? {},
    failsAs: 'unmanage_snapshot',
    done: () => {
      const source = `volume-${snapshot.volume_id}`;
      store.foreignSnapshots.set(`unmanaged-snapshot-${snapshot.id}@${source}`, { size: snapshot.volume_size, source });
      store.snapshots.delete(snapshot);
    },
    failed: () => failDeletion(request, snapshot),
  });
  return bare(202);
}
