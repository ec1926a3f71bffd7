import type { CinderRequest } from '../cinder/request.ts';
import type { SnapshotRow } from '../store/records.ts';

/** What lists without details show of a snapshot. */
export function snapshotSummary(snapshot: SnapshotRow): Record<string, unknown> {
  return {
    id: snapshot.id,
    created_at: snapshot.created_at,
    updated_at: snapshot.updated_at,
    name: snapshot.display_name,
    description: snapshot.display_description,
    volume_id: snapshot.volume_id,
    status: snapshot.status,
    size: snapshot.volume_size,
    metadata: snapshot.metadata,
  };
}

/** A snapshot as creating and updating answer it; `snapshotDetail` adds what Cinder's extensions show. */
export function snapshotView(request: CinderRequest, snapshot: SnapshotRow): Record<string, unknown> {
  return {
    ...snapshotSummary(snapshot),
    ...(request.atLeast('3.14') ? { group_snapshot_id: snapshot.group_snapshot_id } : {}),
    ...(request.atLeast('3.41') ? { user_id: snapshot.user_id } : {}),
    ...(request.atLeast('3.65') ? { consumes_quota: snapshot.use_quota } : {}),
  };
}

/** A snapshot as show and the detailed list answer it. */
export function snapshotDetail(request: CinderRequest, snapshot: SnapshotRow): Record<string, unknown> {
  return {
    ...snapshotView(request, snapshot),
    'os-extended-snapshot-attributes:project_id': snapshot.project_id,
    'os-extended-snapshot-attributes:progress': snapshot.progress,
  };
}
