import { badRequest } from '../cinder/fault.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { findGroupSnapshot } from '../group-snapshots/find-group-snapshot.ts';
import { copyGroup } from '../groups/create-group-from-source.ts';
import { findGroup } from '../groups/find-group.ts';
import { removeGroup } from '../groups/group-actions.ts';
import { groupSummary } from '../groups/group-view.ts';
import { changeGroup, type GroupUpdate } from '../groups/update-group.ts';
import { strictBoolean } from '../python/boolean.ts';

function required(request: CinderRequest, key: string): unknown {
  const value = (request.body as Record<string, unknown>)[key];
  if (!value) throw badRequest(`Missing required element '${key}' in request body.`);
  return value;
}

/** Python takes an empty object for none. */
function isEmpty({ body }: CinderRequest): boolean {
  return Object.keys(body as object).length === 0;
}

/** `POST /consistencygroups/{id}/delete`: any group; by `force` with its volumes. */
export function deleteConsistencyGroup(request: CinderRequest): Reply {
  const { force = false } = (isEmpty(request) ? {} : required(request, 'consistencygroup')) as { force?: unknown };
  const isForced = strictBoolean(force);
  if (isForced === undefined) throw badRequest("Invalid value 'False' for force.");
  return removeGroup(request, findGroup(request, request.param('id')), isForced);
}

/** `PUT /consistencygroups/{id}`: any group; from 3.6 on a text can be emptied without another change. */
export function updateConsistencyGroup(request: CinderRequest): Reply {
  if (isEmpty(request)) throw badRequest('Missing request body.');
  const body = required(request, 'consistencygroup') as GroupUpdate;
  const group = findGroup(request, request.param('id'));
  request.authorize('group:update', group.project_id);
  const { name, description, add_volumes: adding, remove_volumes: removing } = body;
  const moves = Boolean(adding) || Boolean(removing);
  if (request.atLeast('3.6') && (name ?? description ?? null) === null && !moves) {
    throw badRequest(
      'Must specify one or more of the following keys to update: name, description, add_volumes, ' + 'remove_volumes.',
    );
  }
  if (!request.atLeast('3.6') && !name && !description && !moves) {
    throw badRequest('Name, description, add_volumes, and remove_volumes can not be all empty in the request body.');
  }
  return changeGroup(request, group, body);
}

interface FromSource {
  name?: string | null;
  description?: string | null;
  cgsnapshot_id?: string | null;
  source_cgid?: string | null;
}

/** `POST /consistencygroups/create_from_src`: a group of copies, of any group or group snapshot. */
export function createConsistencyGroupFromSource(request: CinderRequest): Reply {
  const body = required(request, 'consistencygroup-from-src') as FromSource;
  request.authorize('group:create');
  const { cgsnapshot_id: snapshotId, source_cgid: sourceId } = body;
  const name = body.name?.trim() ?? 'None';
  if (!snapshotId && !sourceId) {
    throw badRequest(
      `Either 'cgsnapshot_id' or 'source_cgid' must be provided to create consistency group ${name} from ` + 'source.',
    );
  }
  if (snapshotId && sourceId) {
    throw badRequest(
      `Cannot provide both 'cgsnapshot_id' and 'source_cgid' to create consistency group ${name} from ` + 'source.',
    );
  }
  const snapshot = snapshotId ? findGroupSnapshot(request, snapshotId) : undefined;
  const source = findGroup(request, snapshot?.group_id ?? sourceId ?? '');
  const { name: given = null, description = null } = body;
  return accepted({
    consistencygroup: groupSummary(copyGroup(request, source, snapshot, { name: given, description })),
  });
}
