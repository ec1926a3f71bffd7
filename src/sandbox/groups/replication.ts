import { badRequest } from '../cinder/fault.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { GroupRow } from '../store/records.ts';
import { findGroup } from './find-group.ts';

const REPLICATED = ['group_replication_enabled', 'consistent_group_replication_enabled'];
const YES = '<is> True';

/** `list_replication_targets`: none, as no backend here has another to replicate to. */
export function listReplicationTargets(request: CinderRequest): Reply {
  const group = findGroup(request, request.param('id'));
  request.authorize('group:list_replication_targets', group.project_id);
  requireReplicated(request, group);
  return ok({ replication_targets: [] });
}

function requireReplicated(request: CinderRequest, group: GroupRow): void {
  const { groupTypes, volumeTypes } = request.cloud.store;
  const specs = groupTypes.get(group.group_type_id)?.group_specs ?? {};
  if (!REPLICATED.some((key) => specs[key] === YES)) {
    throw badRequest(`Invalid group type: Group ${group.id} is not a replication group type.`);
  }
  for (const id of group.volume_type_ids) {
    if (volumeTypes.get(id)?.extra_specs['replication_enabled'] === YES) continue;
    throw badRequest(`Invalid volume type: Volume type ${id} does not have 'replication_enabled' spec key set to '${YES}'.`);
  }
}
