import { envelope } from '../cinder/body-schema.ts';
import { description, optionalName, uuid } from '../cinder/parameter-types.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { Resource } from '../cinder/route.ts';
import { createGroupSnapshot, deleteGroupSnapshot, resetGroupSnapshotStatus } from './change-group-snapshot.ts';
import { findGroupSnapshot, refuseReservedSnapshot } from './find-group-snapshot.ts';
import { groupSnapshotDetail } from './group-snapshot-view.ts';
import { listGroupSnapshots } from './list-group-snapshots.ts';

const createSchema = envelope('group_snapshot', {
  type: 'object',
  properties: { group_id: uuid, name: optionalName, description },
  required: ['group_id'],
  additionalProperties: false,
});

const resetSchema = envelope('reset_status', {
  type: 'object',
  properties: { status: { type: 'string', format: 'group_snapshot_status' } },
  required: ['status'],
  additionalProperties: false,
});

function showGroupSnapshot(request: CinderRequest): Reply {
  const snapshot = findGroupSnapshot(request, request.param('id'));
  refuseReservedSnapshot(request, snapshot);
  return ok({ group_snapshot: groupSnapshotDetail(request, snapshot) });
}

const since = '3.14';

/** Snapshots of groups. */
export const groupSnapshotResource: Resource = {
  routes: [
    { method: 'GET', path: '/group_snapshots', since, handle: (request) => listGroupSnapshots(request, false) },
    { method: 'GET', path: '/group_snapshots/detail', since, handle: (request) => listGroupSnapshots(request, true) },
    { method: 'GET', path: '/group_snapshots/:id', since, handle: showGroupSnapshot },
    { method: 'POST', path: '/group_snapshots', since, schema: createSchema, handle: createGroupSnapshot },
    { method: 'DELETE', path: '/group_snapshots/:id', since, handle: deleteGroupSnapshot },
  ],
  actions: {
    path: '/group_snapshots/:id/action',
    operations: { reset_status: { since: '3.19', schema: resetSchema, handle: resetGroupSnapshotStatus } },
  },
};
