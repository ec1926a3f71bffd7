import { recordFailure } from '../backend/failures.ts';
import { badRequest, invalidVolume } from '../cinder/fault.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { strictBoolean } from '../python/boolean.ts';
import type { Metadata, SnapshotRow, VolumeRow } from '../store/records.ts';
import { findVolume } from '../volumes/find-volume.ts';
import { snapshotView } from './snapshot-view.ts';

interface CreateBody {
  volume_id: string | null;
  name?: string | null;
  display_name?: string | null;
  description?: string | null;
  force?: unknown;
  metadata?: Metadata | null;
}

const FORCE_REFUSED = "Since microversion 3.66 the 'force' flag is invalid for this request.  For backward "
  + "compatability, however, when the 'force' flag is passed with a value evaluating to True, it is silently ignored.";

/** `POST /snapshots`: 202 with the snapshot in `creating`. */
export function createSnapshot(request: CinderRequest): Reply {
  const { snapshot: body } = request.body as { snapshot: CreateBody };
  const { cloud: { quotas, store }, context } = request;
  const volume = findVolume(request, body.volume_id ?? 'None');
  const force = body.force === undefined ? undefined : strictBoolean(body.force);
  if (force === false && request.atLeast('3.66')) throw badRequest(FORCE_REFUSED);
  checkVolume(request, volume, force === true || request.atLeast('3.66'));
  const typeName = store.volumeTypes.get(volume.volume_type_id)?.name;
  quotas.require(context.projectId, 'snapshots', { snapshots: 1, gigabytes: volume.size }, {
    gigabytes: volume.size, ...(typeName === undefined ? {} : { typeName }),
  });
  const snapshot = store.snapshots.insert({
    display_name: (body.name ?? body.display_name)?.trim() ?? null,
    display_description: body.description?.trim() ?? null,
    volume_id: volume.id, volume_type_id: volume.volume_type_id, volume_size: volume.size,
    status: 'creating', progress: '0%', group_snapshot_id: null, use_quota: true, metadata: body.metadata ?? {},
    project_id: context.projectId, user_id: context.userId,
  });
  const reply = accepted({ snapshot: snapshotView(request, snapshot) });
  takeSnapshot(request, volume, snapshot);
  return reply;
}

function checkVolume(request: CinderRequest, volume: VolumeRow, inUseToo: boolean): void {
  if (volume.host === null) throw invalidVolume('volume is not assigned to a host');
  request.authorize('volume:create_snapshot', volume.project_id);
  if (volume.status === 'maintenance') {
    throw invalidVolume('The snapshot cannot be created when the volume is in maintenance mode.');
  }
  if (volume.migration_status !== null) throw invalidVolume('Snapshot cannot be created while volume is migrating.');
  if (volume.status === 'error') {
    throw invalidVolume('The snapshot cannot be created when the volume is in error status.');
  }
  const allowed = inUseToo ? ['available', 'in-use'] : ['available'];
  if (!allowed.includes(volume.status)) {
    throw invalidVolume(`Volume ${volume.id} status must be ${allowed.join(', ')}, but current status is: `
      + `${volume.status}.`);
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
        actionId: '009', detailId: '013', resourceType: 'VOLUME_SNAPSHOT', resourceId: snapshot.id,
      });
    },
  });
}
