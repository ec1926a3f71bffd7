import { envelope } from '../cinder/body-schema.ts';
import { booleanType, description, nullableMetadata, nullableUuid, optionalName } from '../cinder/parameter-types.ts';
import { ok } from '../cinder/reply.ts';
import type { Resource } from '../cinder/route.ts';
import { unmanageSnapshot } from '../manageable/unmanage.ts';
import { resetSnapshotStatus, updateSnapshot, updateSnapshotStatus } from './change-snapshot.ts';
import { createSnapshot } from './create-snapshot.ts';
import { deleteSnapshot, forceDeleteSnapshot } from './delete-snapshot.ts';
import { findSnapshot } from './find-snapshot.ts';
import { listSnapshots } from './list-snapshots.ts';
import { addMetadata, deleteMetadataItem, listMetadata, replaceMetadata } from './snapshot-metadata.ts';
import { snapshotDetail } from './snapshot-view.ts';

const createSchema = envelope('snapshot', {
  type: 'object',
  properties: {
    name: optionalName,
    display_name: optionalName,
    description,
    volume_id: nullableUuid,
    force: booleanType,
    metadata: nullableMetadata,
  },
  required: ['volume_id'],
  additionalProperties: false,
});

const updateSchema = envelope('snapshot', {
  type: 'object',
  properties: { name: optionalName, description, display_name: optionalName, display_description: description },
  additionalProperties: false,
  anyOf: ['name', 'description', 'display_name', 'display_description'].map((key) => ({ required: [key] })),
});

const resetSchema = envelope('os-reset_status', {
  type: 'object',
  properties: { status: { type: 'string', format: 'snapshot_status' } },
  required: ['status'],
  additionalProperties: false,
});

const updateStatusSchema = envelope('os-update_snapshot_status', {
  type: 'object',
  properties: { status: { type: 'string' }, progress: { format: 'progress' } },
  required: ['status'],
  additionalProperties: false,
});

/** Snapshots and their metadata. */
export const snapshotResource: Resource = {
  routes: [
    { method: 'GET', path: '/snapshots', handle: (request) => listSnapshots(request, false) },
    { method: 'GET', path: '/snapshots/detail', handle: (request) => listSnapshots(request, true) },
    {
      method: 'GET',
      path: '/snapshots/:id',
      handle: (request) => ok({ snapshot: snapshotDetail(request, findSnapshot(request, request.param('id'))) }),
    },
    { method: 'POST', path: '/snapshots', schema: createSchema, handle: createSnapshot },
    { method: 'PUT', path: '/snapshots/:id', schema: updateSchema, handle: updateSnapshot },
    { method: 'DELETE', path: '/snapshots/:id', handle: deleteSnapshot },
    { method: 'GET', path: '/snapshots/:id/metadata', handle: listMetadata },
    { method: 'POST', path: '/snapshots/:id/metadata', anyBody: true, handle: addMetadata },
    { method: 'PUT', path: '/snapshots/:id/metadata', anyBody: true, handle: replaceMetadata },
    { method: 'DELETE', path: '/snapshots/:id/metadata/:key', handle: deleteMetadataItem },
  ],
  actions: {
    path: '/snapshots/:id/action',
    operations: {
      'os-reset_status': { schema: resetSchema, handle: resetSnapshotStatus },
      'os-update_snapshot_status': { schema: updateStatusSchema, handle: updateSnapshotStatus },
      'os-force_delete': { anyBody: true, handle: forceDeleteSnapshot },
      'os-unmanage': { anyBody: true, handle: unmanageSnapshot },
    },
  },
};
