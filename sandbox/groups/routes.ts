import { envelope } from '../cinder/body-schema.ts';
import type { BodySchema } from '../cinder/body-schema.ts';
import { booleanType, description, nullableString, optionalName, uuid } from '../cinder/parameter-types.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { Resource } from '../cinder/route.ts';
import { refuseReserved } from '../group-types/find-group-type.ts';
import { createGroupFromSource } from './create-group-from-source.ts';
import { createGroup } from './create-group.ts';
import { findGroup } from './find-group.ts';
import { deleteGroup, resetGroupStatus } from './group-actions.ts';
import { groupDetail } from './group-view.ts';
import { listGroups } from './list-groups.ts';
import { changeReplication, listReplicationTargets } from './replication.ts';
import { updateGroup } from './update-group.ts';

const createSchema = envelope('group', {
  type: 'object',
  properties: {
    description,
    group_type: { type: 'string', format: 'group_type' },
    name: optionalName,
    volume_types: { type: 'array', minItems: 1, items: { type: 'string', maxLength: 255 }, uniqueItems: true },
    availability_zone: { type: ['string', 'null'], format: 'availability_zone' },
  },
  required: ['group_type', 'volume_types'],
  additionalProperties: false,
});

const updateSchema = envelope('group', {
  type: 'object',
  properties: { description, name: optionalName, add_volumes: description, remove_volumes: description },
  anyOf: ['name', 'description', 'add_volumes', 'remove_volumes'].map((key) => ({ required: [key] })),
  additionalProperties: false,
});

const deleteSchema = envelope('delete', {
  type: 'object',
  properties: { 'delete-volumes': booleanType },
  additionalProperties: false,
});

const resetSchema = envelope('reset_status', {
  type: 'object',
  properties: { status: { type: 'string', format: 'group_status' } },
  required: ['status'],
  additionalProperties: false,
});

const failoverSchema = envelope('failover_replication', {
  type: 'object',
  properties: { allow_attached_volume: booleanType, secondary_backend_id: nullableString },
  additionalProperties: false,
});

/** Any object will do: it is not looked at. */
const anything = (action: string): BodySchema => envelope(action, { type: 'object' });

const fromSourceSchema = envelope('create-from-src', {
  type: 'object',
  properties: { description, name: optionalName, source_group_id: uuid, group_snapshot_id: uuid },
  oneOf: [{ required: ['group_snapshot_id'] }, { required: ['source_group_id'] }],
  additionalProperties: false,
});

function showGroup(request: CinderRequest): Reply {
  const group = findGroup(request, request.param('id'));
  refuseReserved(request, group.group_type_id);
  return ok({ group: groupDetail(request, group) });
}

const since = '3.13';

/** Groups of volumes. */
export const groupResource: Resource = {
  routes: [
    { method: 'GET', path: '/groups', since, handle: (request) => listGroups(request, false) },
    { method: 'GET', path: '/groups/detail', since, handle: (request) => listGroups(request, true) },
    { method: 'GET', path: '/groups/:id', since, handle: showGroup },
    { method: 'POST', path: '/groups', since, schema: createSchema, handle: createGroup },
    { method: 'PUT', path: '/groups/:id', since, schema: updateSchema, handle: updateGroup },
  ],
  actions: {
    path: '/groups/:id/action',
    operations: {
      delete: { since, schema: deleteSchema, handle: deleteGroup },
      reset_status: { since: '3.20', schema: resetSchema, handle: resetGroupStatus },
      list_replication_targets: {
        since: '3.38',
        schema: anything('list_replication_targets'),
        handle: listReplicationTargets,
      },
      enable_replication: {
        since: '3.38',
        schema: anything('enable_replication'),
        handle: (request) => changeReplication(request, 'enable'),
      },
      disable_replication: {
        since: '3.38',
        schema: anything('disable_replication'),
        handle: (request) => changeReplication(request, 'disable'),
      },
      failover_replication: {
        since: '3.38',
        schema: failoverSchema,
        handle: (request) => changeReplication(request, 'failover'),
      },
    },
  },
};

/** Groups that are made from others: the action of a group that is not there yet. */
export const groupFromSourceResource: Resource = {
  routes: [],
  actions: {
    path: '/groups/action',
    operations: { 'create-from-src': { since: '3.14', schema: fromSourceSchema, handle: createGroupFromSource } },
  },
};
