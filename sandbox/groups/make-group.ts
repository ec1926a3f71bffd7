import { AVAILABILITY_ZONE } from '../backend/backend.ts';
import { badRequest, invalidInput } from '../cinder/fault.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { RESERVED_GROUP_TYPE } from '../group-types/find-group-type.ts';
import type { GroupRow, GroupTypeRow, VolumeTypeRow } from '../store/records.ts';

export interface GroupPlan {
  name: string | null;
  description: string | null;
  groupType: GroupTypeRow;
  types: VolumeTypeRow[];
  zone: string;
}

/**
 * Adds a group to the caller's project and has it made: `creating`, then `available`, or `error` where no backend can
 * hold it, or where it would have to be a consistency group.
 * @throws Fault 400, 413
 */
export function makeGroup(request: CinderRequest, { name, description, groupType, types, zone }: GroupPlan): GroupRow {
  const {
    cloud: { backend, quotas, store },
    context,
  } = request;
  const [firstType] = types;
  if (!firstType) throw badRequest();
  if (zone !== AVAILABILITY_ZONE) throw invalidInput(`Availability zone '${zone}' is invalid.`);
  quotas.require(context.projectId, 'groups', { groups: 1 }, {});
  const group = store.groups.insert({
    name,
    description,
    status: 'creating',
    availability_zone: zone,
    host: null,
    group_type_id: groupType.id,
    volume_type_ids: types.map((type) => type.id),
    group_snapshot_id: null,
    source_group_id: null,
    replication_status: 'disabled',
    project_id: context.projectId,
    user_id: context.userId,
  });
  const host = backend.schedule(firstType)?.host;
  const fails = host === undefined || groupType.name === RESERVED_GROUP_TYPE;
  const under = backend.run({
    name: 'group.create',
    done: () => store.groups.update(group, { status: fails ? 'error' : 'available' }),
  });
  if (under && host !== undefined) store.groups.update(group, { host });
  return group;
}
