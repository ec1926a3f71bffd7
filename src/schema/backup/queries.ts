import { backups } from '../../cinder/resources/backups.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { BackupConnection } from '../connections.ts';
import { cinder } from '../facts/facts.ts';
import { listField } from '../list-field.ts';
import { BackupRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';
import { BackupStatus } from './backup.ts';
import { SizeFilter } from '../size-filter.ts';
import { TimeFilter } from '../time-filter.ts';

const typeLoaders = (loaders: Loaders): Loaders['backup'] => loaders.backup;

showField('backup', {
  ref: BackupRef,
  typeLoaders,
  description: 'A backup by ID.',
  cinder: {
    rest: [{ call: 'GET /backups/{id}', sdk: ['get_backup'] }],
    nullIf: ['the backup does not exist', 'the backup is not visible to the caller'],
  },
});

findField('findBackup', {
  ref: BackupRef,
  typeLoaders,
  allProjects: true,
  description: 'A backup by ID or name.',
  cinder: {
    rest: [
      { call: 'GET /backups/{id}', sdk: ['find_backup'] },
      { call: 'GET /backups/detail', when: 'if no ID matches' },
    ],
  },
});

listField('backups', {
  type: 'Backup',
  description: 'The backups of the project.',
  cinder: {
    rest: [{ call: 'GET /backups/detail', sdk: ['backups'] }],
    covers: [{ call: 'GET /backups', sdk: ['backups(details=False)'] }],
  },
  connection: BackupConnection,
  typeLoaders,
  resource: backups,
  filter: (t) => ({
    name: t.string({ description: 'The exact name.' }),
    nameContains: t.string({ description: 'A part of the name. Most databases of Cinder ignore case.' }),
    search: t.string({ description: 'A part of the name or ID, in upper or lower case.' }),
    statuses: t.field({ type: [BackupStatus.ref], description: 'The statuses, of which the backup must have one.' }),
    rawStatuses: t.stringList({
      description:
        'The exact statuses as reported by Cinder, such as `error`, of which the backup must have one. Cannot be combined with `statuses`.',
    }),
    volumeId: t.id({ description: 'The ID of the volume from which the backup was created.' }),
    ids: t.idList({ description: 'The IDs of backups, of which the backup must have one.' }),
    snapshotId: t.id({ description: 'The ID of the snapshot from which the backup was created.' }),
    container: t.string({ description: 'The exact name of the container of the backup store.' }),
    availabilityZone: t.string({ description: 'The exact availability zone of the backup service.' }),
    parentId: t.id({ description: 'The ID of the backup on which an incremental backup is based.' }),
    projectId: t.id({
      description: 'The ID of the project. Requires `allProjects`.',
      extensions: cinder({ idOf: 'project' }),
    }),
    userId: t.id({ description: 'The ID of the user who created the backup.', extensions: cinder({ idOf: 'user' }) }),
    sizeRange: t.field({ type: SizeFilter, description: 'The bounds of the size, in GiB.' }),
    createdAt: t.field({ type: TimeFilter, description: 'The date and time when the backup was created.' }),
    updatedAt: t.field({ type: TimeFilter, description: 'The date and time when the backup was last updated.' }),
  }),
});
