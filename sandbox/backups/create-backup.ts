import { recordFailure } from '../backend/failures.ts';
import { badRequest, invalidVolume } from '../cinder/fault.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { lenientBoolean } from '../python/boolean.ts';
import { findSnapshot } from '../snapshots/find-snapshot.ts';
import { timestamp } from '../store/clock.ts';
import type { BackupRow, Metadata, SnapshotRow, VolumeRow } from '../store/records.ts';
import { findVolume } from '../volumes/find-volume.ts';
import { backupSummary } from './backup-view.ts';
import { isNoPlace } from './containers.ts';

interface CreateBody {
  volume_id: string;
  snapshot_id?: string | null;
  name?: string | null;
  description?: string | null;
  container?: string | null;
  incremental?: unknown;
  force?: unknown;
  metadata?: Metadata | null;
  availability_zone?: string | null;
}

/** `POST /backups`: 202 with id, name and links; the backup is `creating`, its source `backing-up`. */
export function createBackup(request: CinderRequest): Reply {
  const { backup: body } = request.body as { backup: CreateBody };
  const {
    cloud: { quotas, store },
    context,
  } = request;
  const volume = findVolume(request, body.volume_id);
  request.authorize('backup:create', volume.project_id);
  const snapshot = body.snapshot_id ? findSnapshot(request, body.snapshot_id) : undefined;
  checkSource(volume, snapshot, lenientBoolean(body.force ?? false));
  const gigabytes = volume.size;
  quotas.require(context.projectId, 'backups', { backups: 1, backup_gigabytes: gigabytes }, { gigabytes });
  const parent = lenientBoolean(body.incremental ?? false) ? parentOf(request, volume, snapshot) : undefined;
  const backup = store.backups.insert({
    display_name: body.name?.trim() ?? null,
    display_description: body.description?.trim() ?? null,
    volume_id: volume.id,
    snapshot_id: snapshot?.id ?? null,
    parent_id: parent?.id ?? null,
    restore_volume_id: null,
    status: 'creating',
    fail_reason: null,
    size: volume.size,
    object_count: 0,
    availability_zone: body.availability_zone ?? null,
    host: null,
    service: null,
    container: body.container ?? null,
    service_metadata: null,
    num_dependent_backups: 0,
    data_timestamp: snapshot?.created_at ?? timestamp(),
    encryption_key_id: null,
    metadata: body.metadata ?? {},
    project_id: context.projectId,
    user_id: context.userId,
    volume_record: {
      name: volume.display_name,
      description: volume.display_description,
      metadata: { ...volume.metadata },
    },
  });
  backUp(request, backup, volume, snapshot, parent);
  return accepted({ backup: backupSummary(request, backup) });
}

function checkSource(volume: VolumeRow, snapshot: SnapshotRow | undefined, force: boolean): void {
  if (snapshot) {
    if (snapshot.volume_id !== volume.id) {
      throw invalidVolume(`Volume ${volume.id} does not match with snapshot.volume_id ${snapshot.volume_id}.`);
    }
    if (snapshot.status === 'available') return;
    throw badRequest(
      'Invalid snapshot: Snapshot to be backed up must be available, but the current status is ' +
        `"${snapshot.status}".`,
    );
  }
  if (volume.status === 'in-use') {
    if (!force) throw invalidVolume('Backing up an in-use volume must use the force flag.');
  } else if (volume.status !== 'available') {
    throw invalidVolume(
      'Volume to be backed up must be available or in-use, but the current status is ' + `"${volume.status}".`,
    );
  }
}

/** The latest backup of the volume, or the latest before the snapshot. */
function parentOf(request: CinderRequest, volume: VolumeRow, snapshot: SnapshotRow | undefined): BackupRow {
  const age = (backup: BackupRow): string =>
    !snapshot || (backup.data_timestamp ?? '') < snapshot.created_at ? (backup.data_timestamp ?? '') : '';
  const [latest] = request.cloud.store.backups
    .where((backup) => backup.volume_id === volume.id && backup.project_id === request.context.projectId)
    .sort((one, other) => (age(one) < age(other) ? 1 : -1));
  if (!latest) throw badRequest('Invalid backup: No backups available to do an incremental backup.');
  if (latest.status !== 'available') {
    throw badRequest('Invalid backup: The parent backup must be available for incremental backup.');
  }
  return latest;
}

function backUp(
  request: CinderRequest,
  backup: BackupRow,
  volume: VolumeRow,
  snapshot: SnapshotRow | undefined,
  parent: BackupRow | undefined,
): void {
  const { backend, store } = request.cloud;
  if (snapshot) store.snapshots.update(snapshot, { status: 'backing-up' });
  else store.volumes.update(volume, { status: 'backing-up', previous_status: volume.status });
  const ran = { host: 'sandbox', service: 'cinder.backup.drivers.posix.PosixBackupDriver' };
  store.backups.update(backup, ran);
  backend.run({
    name: 'backup.create',
    done: () => {
      const { id } = backup;
      if (isNoPlace(backup.container)) {
        const reason = `[Errno 2] No such file or directory: '${backup.container ?? ''}'`;
        store.backups.update(backup, { status: 'error', fail_reason: reason });
        recordFailure(store, request.context, {
          actionId: '013',
          detailId: '020',
          resourceType: 'VOLUME_BACKUP',
          resourceId: id,
        });
      } else {
        const container = backup.container ?? `${id.slice(0, 2)}/${id.slice(2, 4)}/${id}`;
        store.backups.update(backup, { status: 'available', object_count: parent ? 0 : backup.size, container });
        if (parent) store.backups.update(parent, { num_dependent_backups: parent.num_dependent_backups + 1 });
      }
      if (snapshot) store.snapshots.update(snapshot, { status: 'available' });
      else store.volumes.update(volume, { status: volume.previous_status ?? 'available' });
    },
  });
}
