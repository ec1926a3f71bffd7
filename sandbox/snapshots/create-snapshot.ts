import { recordFailure } from '../backend/failures.ts';
import { badRequest, invalidVolume } from '../cinder/fault.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { strictBoolean } from '../python/boolean.ts';
import type { Metadata, SnapshotRow, VolumeRow } from '../store/records.ts';
import { findVolume } from '../volumes/find-volume.ts';
import { isMigrating } from '../volumes/migration.ts';
import { snapshotView } from './snapshot-view.ts';

interface CreateBody {
  volume_id: string | null;
  name?: string | null;
  display_name?: string | null;
  description?: string | null;
  force?: unknown;
  metadata?: Metadata | null;
}

const FORCE_REFUSED =
  "Since microversion 3.66 the 'force' flag is invalid for this request.  For backward " +
  "compatability, however, when the 'force' flag is passed with a value evaluating to True, it is silently ignored.";

/** `POST /snapshots`: 202 with the snapshot in `creating`. */
export function createSnapshot(request: CinderRequest): Reply {
  const { snapshot: body } = request.body as { snapshot: CreateBody };
  const volume = findVolume(request, body.volume_id ?? 'None');
  const force = body.force === undefined ? undefined : strictBoolean(body.force);
  if (force === false && request.atLeast('3.66')) throw badRequest(FORCE_REFUSED);
  requireHost(volume);
  request.authorize('volume:create_snapshot', volume.project_id);
  checkSnapshotSource(volume, force === true || request.atLeast('3.66'));
  const snapshot = insertSnapshot(request, volume, {
    name: (body.name ?? body.display_name)?.trim() ?? null,
    description: body.description?.trim() ?? null,
    metadata: body.metadata ?? {},
  });
  const reply = accepted({ snapshot: snapshotView(request, snapshot) });
  takeSnapshot(request, volume, snapshot);
  return reply;
}

/** Adds a snapshot that is `creating`; @throws Fault 413 where a quota does not allow it */
export function insertSnapshot(
  { cloud: { quotas, store }, context }: CinderRequest,
  volume: VolumeRow,
  { name, description, metadata }: { name: string | null; description: string | null; metadata: Metadata },
): SnapshotRow {
  const typeName = store.volumeTypes.get(volume.volume_type_id)?.name;
  quotas.require(
    context.projectId,
    'snapshots',
    { snapshots: 1, gigabytes: volume.size },
    {
      gigabytes: volume.size,
      ...(typeName === undefined ? {} : { typeName }),
    },
  );
  return store.snapshots.insert({
    display_name: name,
    display_description: description,
    volume_id: volume.id,
    volume_type_id: volume.volume_type_id,
    volume_size: volume.size,
    status: 'creating',
    progress: '0%',
    group_snapshot_id: null,
    use_quota: true,
    metadata,
    project_id: context.projectId,
    user_id: context.userId,
  });
}

function requireHost(volume: VolumeRow): void {
  if (volume.host === null) throw invalidVolume('volume is not assigned to a host');
}

/** @throws Fault 400 where a volume's status does not allow snapshots of it */
export function checkSnapshotSource(volume: VolumeRow, inUseToo: boolean): void {
  if (volume.status === 'maintenance') {
    throw invalidVolume('The snapshot cannot be created when the volume is in maintenance mode.');
  }
  if (isMigrating(volume)) throw invalidVolume('Snapshot cannot be created while volume is migrating.');
  if (volume.status === 'error') {
    throw invalidVolume('The snapshot cannot be created when the volume is in error status.');
  }
  const allowed = inUseToo ? ['available', 'in-use'] : ['available'];
  if (!allowed.includes(volume.status)) {
    throw invalidVolume(
      `Volume ${volume.id} status must be ${allowed.join(', ')}, but current status is: ` + `${volume.status}.`,
    );
  }
}

function takeSnapshot(request: CinderRequest, volume: VolumeRow, snapshot: SnapshotRow): void {
  const { backend, store } = request.cloud;
  backend.run({
    name: 'snapshot.create',
    metadata: volume.metadata,
    failsAs: 'snapshot',
    done: () => store.snapshots.update(snapshot, { status: 'available', progress: '100%' }),
    failed: () => {
      store.snapshots.update(snapshot, { status: 'error' });
      recordFailure(store, request.context, {
        actionId: '009',
        detailId: '013',
        resourceType: 'VOLUME_SNAPSHOT',
        resourceId: snapshot.id,
      });
    },
  });
}
