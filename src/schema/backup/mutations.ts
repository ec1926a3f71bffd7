import { toSnakeCase } from '../../cinder/writes.ts';
import { removeByForce, resetStatus } from '../../cinder/resources/admin-actions.ts';
import { importBackup } from '../../cinder/resources/backup-actions.ts';
import { exportBackupRecord } from '../../cinder/resources/backup-records.ts';
import { backups } from '../../cinder/resources/backups.ts';
import { backupRecord, createBackup, newBackup, updateBackup } from '../../resolvers/backup/create-backup.ts';
import { somethingOf } from '../../resolvers/common/inputs.ts';
import { builder } from '../builder.ts';
import { bulk } from '../bulk.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { BackupRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';
import { BackupRecordRef } from './record.ts';

/** The subject of the mutations of backups. */
const backup = subject('backup', BackupRef, (loaders) => loaders.backup);

creation(backup, 'createBackup', {
  description: 'Creates a backup of a volume or of one of its snapshots.',
  cinder: {
    rest: [
      {
        call: 'POST /backups',
        transition:
          'backup creating → available or error; volume available → backing-up → available (in-use → backing-up → in-use with `force`); snapshot available → backing-up → available with `snapshotId`',
        sdk: ['create_backup'],
      },
    ],
    roles: ['member'],
  },
  input: (t) => ({
    volumeId: t.id({
      required: true,
      description:
        'The volume to back up. Without `snapshotId`, the volume must be `AVAILABLE`, or `IN_USE` with `force`.',
      extensions: cinder({ idOf: 'Volume' }),
    }),
    snapshotId: t.id({
      description:
        'The snapshot to back up instead of the volume itself. The snapshot must be an `AVAILABLE` snapshot of the volume.',
      extensions: cinder({ idOf: 'Snapshot' }),
    }),
    name: t.string({ description: 'The name of the backup, up to 255 characters.' }),
    description: t.string({ description: 'The description of the backup, up to 255 characters.' }),
    container: t.string({
      description: 'The container of the backup store, up to 255 characters. Chosen by the backup service by default.',
    }),
    availabilityZone: t.string({
      description: 'The availability zone of the backup service, up to 255 characters.',
      extensions: cinder({ since: '3.51' }),
    }),
    metadata: t.field({
      type: 'StringMap',
      description: 'The metadata of the backup. Keys and values have up to 255 characters.',
      extensions: cinder({ since: '3.43' }),
    }),
    incremental: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether only the changes since the latest backup are stored. The volume must have a backup.',
    }),
    force: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether a volume that is `IN_USE` can be backed up.',
    }),
  }),
  ids: { volumeId: 'Volume', snapshotId: 'Snapshot' },
  check: newBackup,
  run: (context, input) => createBackup(context, input),
  transition: { status: ['available'], failures: ['error'] },
});

action(backup, 'updateBackup', {
  description: 'Updates the name, description or metadata of a backup.',
  cinder: { rest: [{ call: 'PUT /backups/{id}', sdk: ['update_backup'] }], since: '3.9', roles: ['member'] },
  input: (t) => ({
    name: t.string({ description: 'The new name, up to 255 characters. Null removes the name.' }),
    description: t.string({ description: 'The new description, up to 255 characters. Null removes the description.' }),
    metadata: t.field({
      type: 'StringMap',
      description: 'The new metadata. Replaces all metadata of the backup.',
      extensions: cinder({ since: '3.43' }),
    }),
  }),
  check: somethingOf('name', 'description', 'metadata'),
  run: (context, { id, name, description, metadata }) =>
    updateBackup(context, id, toSnakeCase({ name, description, metadata: metadata ?? undefined })),
});

const backupDeletion = deletion(backup, 'deleteBackup', {
  description: 'Deletes a backup. A backup on which incremental backups are based cannot be deleted.',
  cinder: {
    rest: [
      { call: 'DELETE /backups/{id}', transition: 'deleting → deleted or error_deleting', sdk: ['delete_backup'] },
      {
        call: 'POST /backups/{id}/action',
        action: 'os-force_delete',
        when: 'with `force`',
        roles: ['admin'],
        transition: 'deleting → deleted or error_deleting',
        sdk: ['delete_backup(force=True)'],
      },
    ],
    roles: ['member'],
  },
  input: (t) => ({
    force: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether the backup is deleted in any status. The backup driver must support this.',
      extensions: cinder({ roles: ['admin'] }),
    }),
  }),
  run: ({ client }, { id, force }) => removeByForce(client, backups, id, force),
  transition: { status: null, failures: ['error', 'error_deleting'] },
});

bulk(backupDeletion, 'deleteBackups', {
  description: 'Deletes backups. A backup on which incremental backups are based cannot be deleted.',
});

const BackupResetStatus = builder.enumType('BackupResetStatus', {
  description: 'The statuses to which a backup can be reset.',
  values: {
    AVAILABLE: { value: 'available', description: 'The backup can be restored.' },
    ERROR: { value: 'error', description: 'The creation of the backup failed.' },
  },
});

action(backup, 'resetBackupStatus', {
  description:
    'Resets the status of a backup. The backup itself does not change. The backup service sets the status after Cinder has responded.',
  cinder: {
    rest: [
      {
        call: 'POST /backups/{id}/action',
        action: 'os-reset_status',
        transition: '→ available or error, as given',
        sdk: ['reset_backup_status', 'reset_backup'],
      },
    ],
    roles: ['admin'],
  },
  input: (t) => ({ status: t.field({ type: BackupResetStatus, required: true, description: 'The status to set.' }) }),
  run: ({ client }, { id, status }) => resetStatus(client, backups, id, status),
  transition: { status: ['available', 'error'], failures: [], changed: ({ status }, input) => status === input.status },
});

action(backup, 'exportBackupRecord', {
  description:
    'Exports the record of an `AVAILABLE` backup. Use `importBackup` to import the record into another cloud with the same backup store. The export changes `updatedAt`.',
  cinder: {
    rest: [{ call: 'GET /backups/{id}/export_record', sdk: ['export_backup', 'export_record'] }],
    roles: ['admin'],
  },
  run: ({ client }, { id }) => exportBackupRecord(client, id),
  payload: (t) => ({
    record: t.field({
      type: BackupRecordRef,
      description: 'The exported record. A secret that gives access to the data of the backup.',
      extensions: nullIf('the export failed'),
      resolve: ({ result }) => result ?? null,
    }),
  }),
});

creation(backup, 'importBackup', {
  description:
    'Imports a backup from a record of `exportBackupRecord`. The cloud must have the same backup store. The backup keeps its ID, which no other backup of the cloud may have.',
  cinder: {
    rest: [
      { call: 'POST /backups/import_record', transition: 'creating → available or error', sdk: ['import_backup'] },
    ],
    roles: ['admin'],
  },
  input: (t) => ({
    backupService: t.string({
      required: true,
      description: 'The backup driver, as named in the record. 1 to 255 characters.',
    }),
    backupUrl: t.string({
      required: true,
      description: 'The record, encoded in base64. A secret, which is never logged or repeated in errors.',
    }),
  }),
  check: backupRecord,
  run: ({ client }, record) => importBackup(client, record),
  transition: { status: ['available'], failures: ['error'] },
});
