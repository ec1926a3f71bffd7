import { openEnum } from '../open-enum.ts';

/** Volume statuses: Cinder's `VolumeStatus`, and two further ones that it uses. */
export const VolumeStatus = openEnum('VolumeStatus', 'The status of a volume.', {
  creating: 'The volume is being created.',
  available: 'The volume is ready and has no attachments.',
  reserved: 'The volume is reserved for a server, but not attached yet.',
  attaching: 'The volume is being attached.',
  detaching: 'The volume is being detached.',
  'in-use': 'The volume is attached.',
  maintenance: 'The volume is locked during a migration.',
  deleting: 'The volume is being deleted.',
  'awaiting-transfer': 'The volume is offered to another project.',
  error: 'The creation or another operation failed.',
  error_deleting: 'The deletion failed.',
  'backing-up': 'The volume is being backed up.',
  'error_backing-up': 'The backup of the volume failed.',
  'restoring-backup': 'A backup is being restored to the volume.',
  error_restoring: 'The restoration of a backup failed.',
  downloading: 'An image is being written to the volume.',
  uploading: 'The volume is being uploaded to an image.',
  retyping: 'The type of the volume is being changed.',
  extending: 'The volume is being extended.',
  error_extending: 'The extension failed.',
  managing: 'The volume is being brought under the management of Cinder.',
  error_managing: 'The volume could not be brought under the management of Cinder.',
  error_managing_deleting: 'The volume could not be brought under the management of Cinder, and the deletion failed.',
  reverting: 'The volume is being reverted to its latest snapshot.',
  unmanaging: 'The volume is being removed from the management of Cinder.',
  error_unmanaging: 'The volume could not be removed from the management of Cinder.',
});

/** Migration statuses: Cinder's `VolumeMigrationStatus`. */
export const MigrationStatus = openEnum('MigrationStatus', 'The status of the migration of a volume.', {
  none: 'No migration is in progress.',
  starting: 'The migration is about to start.',
  migrating: 'The migration is in progress.',
  completing: 'The migration is about to complete.',
  success: 'The migration succeeded.',
  error: 'The migration failed.',
});

/** Replication statuses: Cinder's `ReplicationStatus`. */
export const ReplicationStatus = openEnum('ReplicationStatus', 'The status of a replication.', {
  enabled: 'The replication is enabled.',
  disabled: 'The replication is disabled.',
  'not-capable': 'The backend does not support replication.',
  enabling: 'The replication is being enabled.',
  disabling: 'The replication is being disabled.',
  'failing-over': 'The failover to the replica is in progress.',
  'failed-over': 'The failover to the replica is complete.',
  'failover-error': 'The failover to the replica failed.',
  error: 'The replication failed.',
});
