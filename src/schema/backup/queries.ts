import { backups } from '../../cinder/resources/backups.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { BackupConnection } from '../connections.ts';
import { listField } from '../list-field.ts';
import { BackupRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';
import { BackupStatus } from './backup.ts';

const family = (loaders: Loaders): Loaders['backup'] => loaders.backup;

showField('backup', { ref: BackupRef, family, description: 'A backup by its id; null where there is none. `GET /backups/{id}`.' });

findField('findBackup', {
  ref: BackupRef,
  family,
  allProjects: true,
  description: 'A backup by its id or name. `GET /backups/{id}`, then `GET /backups/detail?name=`.',
});

listField('backups', {
  type: 'Backup',
  description: 'Backups. `GET /backups/detail`.',
  connection: BackupConnection,
  family,
  order: backups,
  allProjects: true,
  filter: (t) => ({
    name: t.string({ description: 'The exact name.' }),
    nameContains: t.string({ description: 'A part of the name; large and small letters are alike to most databases. Administrators, unless the operator opens it (`name~` in `/resource_filters`). Microversion 3.34.' }),
    status: t.field({ type: BackupStatus.ref, description: 'What it is doing.' }),
    rawStatus: t.string({ description: 'The exact status as Cinder spells it, for values that the enum does not list. Cannot be combined with `status`.' }),
    volumeId: t.id({ description: 'The id of the volume that it is of.' }),
    id: t.id({ description: 'The id. Administrators, unless the operator opens it (`/resource_filters`).' }),
    snapshotId: t.id({ description: 'The id of the snapshot that it is of. Administrators, unless the operator opens it.' }),
    container: t.string({ description: 'The exact name of the container of the backup store that it is in. Administrators, unless the operator opens it.' }),
    availabilityZone: t.string({ description: 'The exact availability zone of its backup service. Administrators, unless the operator opens it.' }),
    parentId: t.id({ description: 'The id of the backup that it was made on top of. Administrators, unless the operator opens it.' }),
    projectId: t.id({ description: 'The project that owns it, with `allProjects` only. Administrators.' }),
    userId: t.id({ description: 'The user who made it. Administrators, unless the operator opens it.' }),
  }),
});
