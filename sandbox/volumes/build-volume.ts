import { endRestore } from '../backups/fill-from-backup.ts';
import { imageMetadataOf } from '../images/images.ts';
import type { Image } from '../images/images.ts';
import { recordFailure } from '../backend/failures.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { BackupRow, VolumeRow, VolumeTypeRow } from '../store/records.ts';

/** How often the scheduler tries to have a volume made. */
const ATTEMPTS = 3;

/**
 * Schedules a volume and has its backend make it: `creating`, then `available`, or `error` with messages.
 * @param request who asked for the volume
 * @param type decides which backends may hold it
 * @param backup what it is filled from, if from a backup
 * @param image what is written to it, if an image is
 */
export function buildVolume(
  request: CinderRequest,
  volume: VolumeRow,
  type: VolumeTypeRow,
  backup: BackupRow | undefined,
  image?: Image,
): void {
  const { backend, store } = request.cloud;
  const group = volume.group_id === null ? undefined : store.groups.get(volume.group_id);
  const chosen = backend.schedule(type, group?.host);
  const fail = (attempts: number): void => {
    const message = { resourceType: 'VOLUME', resourceId: volume.id } as const;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      recordFailure(store, request.context, { ...message, actionId: '008', detailId: '012' });
    }
    recordFailure(store, request.context, { ...message, actionId: '001', detailId: '003' });
    store.volumes.update(volume, { status: 'error', host: null });
    if (backup) store.backups.update(backup, { status: 'available' });
  };
  const under = backend.run({
    name: 'volume.create',
    metadata: volume.metadata,
    failsAs: 'create',
    done: () => {
      if (!chosen) {
        fail(0);
        return;
      }
      if (image) volume.image_metadata = { signature_verified: 'False', ...imageMetadataOf(image) };
      store.volumes.update(volume, {
        status: backup ? endRestore(request, volume, backup) : 'available',
        ...(image ? { bootable: true } : {}),
        shared_targets: false,
        service_uuid: chosen.serviceUuid,
        // The driver says so of new volumes only, not of copies.
        replication_status: volume.snapshot_id === null && volume.source_volid === null ? 'disabled' : null,
      });
    },
    failed: () => fail(ATTEMPTS),
  });
  if (!under || !chosen) return;
  store.volumes.update(volume, { host: chosen.host });
  if (backup) store.backups.update(backup, { status: 'restoring', restore_volume_id: volume.id });
}
