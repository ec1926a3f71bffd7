import { envelope } from '../cinder/body-schema.ts';
import type { BodySchema } from '../cinder/body-schema.ts';
import type { Microversion } from '../cinder/microversion.ts';
import {
  booleanType,
  description,
  metadata,
  nullableMetadata,
  nullableString,
  nullableUuid,
  optionalName,
  uuid,
} from '../cinder/parameter-types.ts';
import { ok } from '../cinder/reply.ts';
import type { Resource } from '../cinder/route.ts';
import { backupDetail } from './backup-view.ts';
import { deleteBackup, forceDeleteBackup, resetBackupStatus, updateBackup } from './change-backup.ts';
import { createBackup } from './create-backup.ts';
import { exportRecord } from './export-record.ts';
import { findBackup } from './find-backup.ts';
import { importRecord } from './import-record.ts';
import { listBackups } from './list-backups.ts';
import { restoreBackup } from './restore-backup.ts';

const createSchema = (microversion: Microversion): BodySchema =>
  envelope('backup', {
    type: 'object',
    properties: {
      volume_id: uuid,
      container: nullableString,
      description,
      incremental: booleanType,
      force: booleanType,
      name: optionalName,
      snapshot_id: nullableUuid,
      ...(microversion.atLeast('3.43') ? { metadata: nullableMetadata } : {}),
      ...(microversion.atLeast('3.51') ? { availability_zone: nullableString } : {}),
    },
    required: ['volume_id'],
    additionalProperties: false,
  });

const updateSchema = (microversion: Microversion): BodySchema =>
  envelope('backup', {
    type: ['object', 'null'],
    properties: { name: optionalName, description, ...(microversion.atLeast('3.43') ? { metadata } : {}) },
    additionalProperties: false,
  });

const restoreSchema = envelope('restore', {
  type: ['object', 'null'],
  properties: { name: optionalName, volume_id: nullableUuid },
  additionalProperties: false,
});

const resetSchema = envelope('os-reset_status', {
  type: 'object',
  properties: { status: { type: 'string', format: 'backup_status' } },
  required: ['status'],
  additionalProperties: false,
});

const importSchema = envelope('backup-record', {
  type: 'object',
  properties: {
    backup_service: { type: 'string', minLength: 0, maxLength: 255 },
    backup_url: { type: 'string', minLength: 1, format: 'base64' },
  },
  required: ['backup_service', 'backup_url'],
  additionalProperties: false,
});

/** Backups, full and incremental. */
export const backupResource: Resource = {
  routes: [
    { method: 'GET', path: '/backups', handle: (request) => listBackups(request, false) },
    { method: 'GET', path: '/backups/detail', handle: (request) => listBackups(request, true) },
    {
      method: 'GET',
      path: '/backups/:id',
      handle: (request) => ok({ backup: backupDetail(request, findBackup(request, request.param('id'))) }),
    },
    { method: 'GET', path: '/backups/:id/export_record', handle: exportRecord },
    { method: 'POST', path: '/backups', schema: createSchema, handle: createBackup },
    { method: 'PUT', path: '/backups/:id', since: '3.9', schema: updateSchema, handle: updateBackup },
    { method: 'DELETE', path: '/backups/:id', handle: deleteBackup },
    { method: 'POST', path: '/backups/import_record', schema: importSchema, handle: importRecord },
    { method: 'POST', path: '/backups/:id/restore', schema: restoreSchema, handle: restoreBackup },
  ],
  actions: {
    path: '/backups/:id/action',
    operations: {
      'os-reset_status': { schema: resetSchema, handle: resetBackupStatus },
      'os-force_delete': { anyBody: true, handle: forceDeleteBackup },
    },
  },
};
