import type { CinderRequest } from '../cinder/request.ts';
import type { GroupSnapshotRow } from '../store/records.ts';

/** What lists without details show of a group snapshot. */
export function groupSnapshotSummary({ id, name }: GroupSnapshotRow): Record<string, unknown> {
  return { id, name };
}

/** A group snapshot as show and the detailed list answer it. */
export function groupSnapshotDetail(request: CinderRequest, snapshot: GroupSnapshotRow): Record<string, unknown> {
  const { id, group_id, group_type_id, status, created_at, name, description, project_id } = snapshot;
  const withProject = request.atLeast('3.58') && request.allowed('group:group_snapshot_project_attribute', project_id);
  return {
    id,
    group_id,
    group_type_id,
    status,
    created_at,
    name,
    description,
    ...(withProject ? { project_id } : {}),
  };
}
