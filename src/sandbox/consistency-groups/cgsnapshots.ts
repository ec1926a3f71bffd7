import { cutPage, takePage } from '../cinder/paging.ts';
import { crashed } from '../cinder/fault.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { findGroupSnapshot } from '../group-snapshots/find-group-snapshot.ts';
import { groupSnapshotSummary } from '../group-snapshots/group-snapshot-view.ts';
import type { GroupSnapshotRow } from '../store/records.ts';

function cgsnapshotDetail(snapshot: GroupSnapshotRow): Record<string, unknown> {
  const { id, group_id, status, created_at, name, description } = snapshot;
  return { id, consistencygroup_id: group_id, status, created_at, name, description };
}

/**
 * `GET /cgsnapshots` and `GET /cgsnapshots/detail`: every group snapshot of the caller's project, whoever he is. Of the
 * query only limit and offset count; a limit of 0 is none.
 */
export function listCgsnapshots(request: CinderRequest, detailed: boolean): Reply {
  const { limit, offset } = takePage(request.query.copy());
  const { groupSnapshots } = request.cloud.store;
  const rows = groupSnapshots.where((row) => row.project_id === request.context.projectId);
  const page = {
    marker: undefined, limit: limit === 0 ? Infinity : limit, offset, sortKeys: ['created_at'], sortDirections: ['desc'],
  };
  const shown = cutPage(groupSnapshots, rows, page, crashed);
  return ok({ cgsnapshots: shown.map(detailed ? cgsnapshotDetail : groupSnapshotSummary) });
}

/** `GET /cgsnapshots/{id}`: any group snapshot. */
export function showCgsnapshot(request: CinderRequest): Reply {
  return ok({ cgsnapshot: cgsnapshotDetail(findGroupSnapshot(request, request.param('id'))) });
}
