import { badRequest } from '../cinder/fault.ts';
import { bare, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { pythonRepr } from '../python/repr.ts';
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

/** `enable_replication`, `disable_replication`, `failover_replication`: no backend here can hold a group that has it. */
export function changeReplication(request: CinderRequest, action: 'enable' | 'disable' | 'failover'): Reply {
  const group = findGroup(request, request.param('id'));
  request.authorize(`group:${action}_replication`, group.project_id);
  requireReplicated(request, group);
  const { allowed, from, becomes } = STEPS[action];
  const replication = group.replication_status ?? 'None';
  const refuse = (what: string, valid: readonly string[], current: string): Error =>
    badRequest(
      `Invalid Group: Group ${group.id} ${what} must be ${pythonRepr(valid)}, but current status is: ${current}. ` +
        `Cannot ${action} replication.`,
    );
  if (!allowed.includes(group.status)) throw refuse('status', allowed, group.status);
  if (!from.includes(replication)) throw refuse('replication status', from, replication);
  request.cloud.store.groups.update(group, { replication_status: becomes });
  return bare(202);
}

/** What each begins with, and leads to. It gets no further: there is nobody to do it. */
const STEPS = {
  enable: { allowed: ['available'], from: ['disabled', 'enabled'], becomes: 'enabling' },
  disable: { allowed: ['available', 'error'], from: ['enabled', 'error'], becomes: 'disabling' },
  failover: { allowed: ['available'], from: ['enabled', 'failed-over'], becomes: 'failing-over' },
};

function requireReplicated(request: CinderRequest, group: GroupRow): void {
  const { groupTypes, volumeTypes } = request.cloud.store;
  const specs = groupTypes.get(group.group_type_id)?.group_specs ?? {};
  if (!REPLICATED.some((key) => specs[key] === YES)) {
    throw badRequest(`Invalid group type: Group ${group.id} is not a replication group type.`);
  }
  for (const id of group.volume_type_ids) {
    if (volumeTypes.get(id)?.extra_specs['replication_enabled'] === YES) continue;
    throw badRequest(
      `Invalid volume type: Volume type ${id} does not have 'replication_enabled' spec key set to '${YES}'.`,
    );
  }
}
