import { AVAILABILITY_ZONE } from '../backend/backend.ts';
import { badRequest, missing } from '../cinder/fault.ts';
import { areColumns, passes } from '../cinder/filters.ts';
import { listReply } from '../cinder/list-reply.ts';
import { cutPage, takePage } from '../cinder/paging.ts';
import { accepted, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { RESERVED_GROUP_TYPE, findGroupTypeByName } from '../group-types/find-group-type.ts';
import { findGroup } from '../groups/find-group.ts';
import { groupSummary } from '../groups/group-view.ts';
import { makeGroup } from '../groups/make-group.ts';
import type { GroupRow } from '../store/records.ts';
import { findVolumeTypeByEither } from '../volume-types/find-volume-type.ts';

function consistencyGroupDetail(group: GroupRow): Record<string, unknown> {
  const { id, status, availability_zone, created_at, name, description, volume_type_ids } = group;
  return { id, status, availability_zone, created_at, name, description, volume_types: volume_type_ids };
}

/** `GET /consistencygroups` and `GET /consistencygroups/detail`: every group, by any column, for everyone. */
export function listConsistencyGroups(request: CinderRequest, detailed: boolean): Reply {
  const query = request.query.copy();
  const page = takePage(query);
  const everywhere = request.context.isAdmin && query.has('all_tenants');
  if (everywhere) query.delete('all_tenants');
  // The caller's own project takes the place of any that is asked for.
  if (!everywhere) query.delete('project_id');
  const filters = query.toKeywords();
  const { groups } = request.cloud.store;
  const known = areColumns(groups, filters, 'unchecked');
  const rows = groups.where(
    (row) => known && passes(row, filters) && (everywhere || row.project_id === request.context.projectId),
  );
  const shown = cutPage(groups, rows, page, (id) => missing('Group', id));
  return listReply(request, {
    key: 'consistencygroups',
    linksKey: 'consistencygroup_links',
    path: 'consistencygroups',
    page,
    ids: shown.map(({ id }) => id),
    items: shown.map((group) => (detailed ? consistencyGroupDetail(group) : groupSummary(group))),
  });
}

/** `GET /consistencygroups/{id}`: any group. */
export function showConsistencyGroup(request: CinderRequest): Reply {
  return ok({ consistencygroup: consistencyGroupDetail(findGroup(request, request.param('id'))) });
}

interface CreateBody {
  name?: string | null;
  description?: string | null;
  /** ids or names with commas between them */
  volume_types?: string | null;
  availability_zone?: string | null;
}

/** `POST /consistencygroups`: a group of the reserved type, which no backend here can hold: it goes to `error`. */
export function createConsistencyGroup(request: CinderRequest): Reply {
  const { consistencygroup: body } = request.body as { consistencygroup?: CreateBody };
  if (!body) throw badRequest("Missing required element 'consistencygroup' in request body.");
  request.authorize('group:create');
  const name = body.name?.trim() ?? null;
  if (!body.volume_types) {
    throw badRequest(`volume_types must be provided to create consistency group ${name ?? 'None'}.`);
  }
  const types = body.volume_types
    .replace(/,+$/, '')
    .split(',')
    .map((type) => findVolumeTypeByEither(request, type));
  const group = makeGroup(request, {
    name,
    description: body.description?.trim() ?? null,
    types,
    zone: body.availability_zone ?? AVAILABILITY_ZONE,
    groupType: findGroupTypeByName(request, RESERVED_GROUP_TYPE),
  });
  return accepted({ consistencygroup: groupSummary(group) });
}
