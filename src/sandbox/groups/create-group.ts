import { AVAILABILITY_ZONE } from '../backend/backend.ts';
import { badRequest, invalidInput } from '../cinder/fault.ts';
import { isUuidLike } from '../cinder/formats.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { findGroupType, findGroupTypeByName, refuseReserved } from '../group-types/find-group-type.ts';
import { findVolumeTypeByEither } from '../volume-types/find-volume-type.ts';
import { groupSummary } from './group-view.ts';

interface CreateBody {
  name?: string | null;
  description?: string | null;
  group_type: string;
  volume_types: string[];
  availability_zone?: string | null;
}

/** `POST /groups`: 202 with id and name; the group is `creating`. */
export function createGroup(request: CinderRequest): Reply {
  const { group: body } = request.body as { group: CreateBody };
  const { cloud: { backend, quotas, store }, context } = request;
  const named = isUuidLike(body.group_type) ? undefined : findGroupTypeByName(request, body.group_type);
  refuseReserved(request, named?.id ?? body.group_type);
  request.authorize('group:create');
  const types = body.volume_types.map((type) => findVolumeTypeByEither(request, type));
  const [firstType] = types;
  const groupType = named ?? findGroupType(request, body.group_type);
  const zone = body.availability_zone ?? AVAILABILITY_ZONE;
  if (!firstType) throw badRequest();
  if (zone !== AVAILABILITY_ZONE) throw invalidInput(`Availability zone '${zone}' is invalid.`);
  quotas.require(context.projectId, 'groups', { groups: 1 }, {});
  const group = store.groups.insert({
    name: body.name?.trim() ?? null, description: body.description?.trim() ?? null, status: 'creating',
    availability_zone: zone, host: null, group_type_id: groupType.id, volume_type_ids: types.map((type) => type.id),
    group_snapshot_id: null, source_group_id: null, replication_status: 'disabled', project_id: context.projectId,
    user_id: context.userId,
  });
  const host = backend.schedule(firstType)?.host;
  const under = backend.run({
    name: 'group.create',
    done: () => store.groups.update(group, { status: group.host === null ? 'error' : 'available' }),
  });
  if (under && host !== undefined) store.groups.update(group, { host });
  return accepted({ group: groupSummary(group) });
}
