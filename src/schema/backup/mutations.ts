import { spelt } from '../../cinder/changes.ts';
import { removeByForce, resetStatus } from '../../cinder/resources/admin-actions.ts';
import { importBackup } from '../../cinder/resources/backup-actions.ts';
import { exportBackupRecord } from '../../cinder/resources/backup-records.ts';
import { backups } from '../../cinder/resources/backups.ts';
import { backupRecord, createBackup, newBackup, updateBackup } from '../../resolvers/create-backup.ts';
import { somethingOf } from '../../resolvers/inputs.ts';
import { builder } from '../builder.ts';
import { BackupRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';
import { BackupRecordRef } from './record.ts';

/** What the mutations of backups act on. */
export const backup = subject('backup', BackupRef, (loaders) => loaders.backup);

creation(backup, 'createBackup', {
  description: 'Backs a volume up, or one of its snapshots. `POST /backups`. Members. The backup goes from CREATING to AVAILABLE, or ERROR; what it is of to BACKING_UP, and back.',
  input: (t) => ({
    volumeId: t.id({ required: true, description: 'The volume to back up: available, or with `force` in use.' }),
    snapshotId: t.id({ description: 'A snapshot of it, to be backed up in its place.' }),
    name: t.string({ description: 'Its name, up to 255 characters.' }),
    description: t.string({ description: 'What to say about it, up to 255 characters.' }),
    container: t.string({ description: 'The container of the backup store to put it in, up to 255 characters; without it the backup service chooses.' }),
    availabilityZone: t.string({ description: 'The availability zone of the backup service, up to 255 characters. Microversion 3.51.' }),
    metadata: t.field({ type: 'StringMap', description: 'Its metadata: keys and values of up to 255 characters. Microversion 3.43.' }),
    incremental: t.boolean({ required: true, defaultValue: false, description: 'Only what changed since the latest backup of the volume, which there must be.' }),
    force: t.boolean({ required: true, defaultValue: false, description: 'Of a volume in use too.' }),
  }),
  ids: { volumeId: 'Volume', snapshotId: 'Snapshot' },
  check: newBackup,
  run: (context, input) => createBackup(context, input),
  transition: { status: ['available'], failures: ['error'] },
});

action(backup, 'updateBackup', {
  description: 'Changes a backup\'s name, description or metadata. `PUT /backups/{id}`. Members. Microversion 3.9.',
  since: '3.9',
  input: (t) => ({
    name: t.string({ description: 'Its new name, up to 255 characters; null takes it away.' }),
    description: t.string({ description: 'What to say about it, up to 255 characters; null takes it away.' }),
    metadata: t.field({ type: 'StringMap', description: 'Its new metadata, in the place of all that it has. Microversion 3.43.' }),
  }),
  check: somethingOf('name', 'description', 'metadata'),
  run: (context, { id, name, description, metadata }) =>
    updateBackup(context, id, spelt({ name, description, metadata: metadata ?? undefined })),
});

deletion(backup, 'deleteBackup', {
  description: 'Deletes a backup, on which no incremental one may build. `DELETE /backups/{id}`; by force `POST /backups/{id}/action`, `os-force_delete`. Members. It goes to DELETING and is gone, or to ERROR_DELETING.',
  input: (t) => ({
    force: t.boolean({ required: true, defaultValue: false, description: 'Delete it whatever its status. Administrators; the backup driver must be able to.' }),
  }),
  run: ({ client }, { id, force }) => removeByForce(client, backups, id, force),
  transition: { status: null, failures: ['error', 'error_deleting'] },
});

const BackupResetStatus = builder.enumType('BackupResetStatus', {
  description: 'What a backup\'s status can be set to.',
  values: {
    AVAILABLE: { value: 'available', description: 'It is ready.' },
    ERROR: { value: 'error', description: 'Making it failed.' },
  },
});

action(backup, 'resetBackupStatus', {
  description: 'Sets a backup\'s status, whatever is really so. `POST /backups/{id}/action`, `os-reset_status`. Administrators. The backup service does it, soon after the answer.',
  input: (t) => ({ status: t.field({ type: BackupResetStatus, required: true, description: 'The status to set.' }) }),
  run: ({ client }, { id, status }) => resetStatus(client, backups, id, status),
  transition: { status: ['available', 'error'], failures: [], changed: ({ status }, input) => status === input.status },
});

action(backup, 'exportBackupRecord', {
  description: 'Exports the record of an available backup, for `importBackup` on another cloud with the same backup store. `GET /backups/{id}/export_record`, which sets `updatedAt`. Administrators.',
  run: ({ client }, { id }) => exportBackupRecord(client, id),
  payload: (t) => ({
    record: t.field({
      type: BackupRecordRef,
      description: 'The record. A secret: whoever has it can read the backup. Null if the export failed.',
      resolve: ({ result }) => result ?? null,
    }),
  }),
});

creation(backup, 'importBackup', {
  description: 'Imports a backup from a record of `exportBackupRecord`, on this or another cloud with the same backup store. The backup keeps its id, which no backup of this cloud may have. `POST /backups/import_record`. Administrators. It goes from CREATING to AVAILABLE, or ERROR.',
  input: (t) => ({
    backupService: t.string({ required: true, description: 'The backup driver, as the record names it: 1 to 255 characters.' }),
    backupUrl: t.string({ required: true, description: 'The record itself, base64. A secret; it is in no log and no error.' }),
  }),
  check: backupRecord,
  run: ({ client }, record) => importBackup(client, record),
  transition: { status: ['available'], failures: ['error'] },
});
