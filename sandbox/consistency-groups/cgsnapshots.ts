import { cutPage, takePage } from '../cinder/paging.ts';
import { badRequest, crashed } from '../cinder/fault.ts';
import { accepted, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { removeGroupSnapshot, snapshotGroup } from '../group-snapshots/change-group-snapshot.ts';
import { findGroupSnapshot } from '../group-snapshots/find-group-snapshot.ts';
import { groupSnapshotSummary } from '../group-snapshots/group-snapshot-view.ts';
import { findGroup } from '../groups/find-group.ts';
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
    marker: undefined,
    limit: limit === 0 ? Infinity : limit,
    offset,
    sortKeys: ['created_at'],
    sortDirections: ['desc'],
  };
  const shown = cutPage(groupSnapshots, rows, page, crashed);
  return ok({ cgsnapshots: shown.map(detailed ? cgsnapshotDetail : groupSnapshotSummary) });
}

/** `GET /cgsnapshots/{id}`: any group snapshot. */
export function showCgsnapshot(request: CinderRequest): Reply {
  return ok({ cgsnapshot: cgsnapshotDetail(findGroupSnapshot(request, request.param('id'))) });
}

interface CreateBody {
  consistencygroup_id?: string;
  name?: string | null;
  description?: string | null;
}

/** `POST /cgsnapshots`: a snapshot of any group. */
export function createCgsnapshot(request: CinderRequest): Reply {
  const { cgsnapshot: body } = request.body as { cgsnapshot?: CreateBody };
  if (!body) throw badRequest("Missing required element 'cgsnapshot' in request body.");
  if (body.consistencygroup_id === undefined) throw badRequest("'consistencygroup_id' must be specified");
  const group = findGroup(request, body.consistencygroup_id);
  const texts = { name: body.name?.trim() ?? null, description: body.description?.trim() ?? null };
  return accepted({ cgsnapshot: groupSnapshotSummary(snapshotGroup(request, group, texts)) });
}

/** `DELETE /cgsnapshots/{id}`: any group snapshot. */
export function deleteCgsnapshot(request: CinderRequest): Reply {
  return removeGroupSnapshot(request, findGroupSnapshot(request, request.param('id')));
}
