import { envelope } from '../cinder/body-schema.ts';
import { description, nullableMetadata, optionalName, uuid } from '../cinder/parameter-types.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { checkSnapshotSource, insertSnapshot } from '../snapshots/create-snapshot.ts';
import { snapshotSummary } from '../snapshots/snapshot-view.ts';
import type { Metadata } from '../store/records.ts';
import { findVolume } from '../volumes/find-volume.ts';
import { sourceNameOf } from './reference.ts';

interface ManageBody {
  volume_id: string;
  ref: unknown;
  name?: string | null;
  description?: string | null;
  metadata?: Metadata | null;
}

export const manageSnapshotSchema = envelope('snapshot', {
  type: 'object',
  properties: {
    description,
    metadata: nullableMetadata,
    name: optionalName,
    volume_id: uuid,
    ref: { type: ['object', 'null', 'string'] },
  },
  required: ['ref', 'volume_id'],
  additionalProperties: false,
});

/** `POST /manageable_snapshots`: the snapshot is `creating`, then `available`, or `error`. */
export function manageSnapshot(request: CinderRequest): Reply {
  const { snapshot: body } = request.body as { snapshot: ManageBody };
  const { backend, store } = request.cloud;
  const volume = findVolume(request, body.volume_id);
  request.authorize('snapshot_extension:snapshot_manage', volume.project_id);
  checkSnapshotSource(volume, true);
  const snapshot = insertSnapshot(request, volume, {
    name: body.name ?? null,
    description: body.description ?? null,
    metadata: body.metadata ?? {},
  });
  const reply = accepted({ snapshot: snapshotSummary(snapshot) });
  backend.run({
    name: 'snapshot.manage',
    done: () => {
      const found = store.foreignSnapshots.delete(sourceNameOf(body.ref) ?? '');
      store.snapshots.update(snapshot, { status: found ? 'available' : 'error' });
    },
  });
  return reply;
}
