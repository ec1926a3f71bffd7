import { dateTime, decoder, list, required, status, text, type Decoded } from '../decode.ts';
import type { Resource } from '../resource.ts';

const fields = {
  id: required(),
  status: status(),
  name: text(),
  description: text(),
  availabilityZone: text(),
  createdAt: dateTime(),
  groupTypeId: text('group_type'),
  volumeTypeIds: list(String, 'volume_types'),
  groupSnapshotId: text(),
  sourceGroupId: text(),
  replicationStatus: text(),
  projectId: text(),
};

/** A group's detail record (`GET /groups/{id}`, from 3.13 on). */
export type Group = Decoded<'Group', typeof fields>;

export const groups: Resource<Group> = {
  kind: 'Group',
  noun: 'group',
  route: '/groups',
  listRoute: '/groups/detail',
  key: 'group',
  listKey: 'groups',
  decode: decoder('Group', fields),
  since: '3.13',
  allTenants: true,
  inLists: false,
  filterName: 'group',
  filters: {
    name: { wire: 'name', member: true, since: '3.31' },
    status: { wire: 'status', member: false, status: true },
    id: { wire: 'id', member: false, idOf: 'Group' },
    groupTypeId: { wire: 'group_type_id', member: false, idOf: 'GroupType' },
    availabilityZone: { wire: 'availability_zone', member: false },
    projectId: { wire: 'project_id', member: false },
  },
  sortKeys: {
    id: 'id',
    name: 'name',
    status: 'status',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
    availabilityZone: 'availability_zone',
  },
};
