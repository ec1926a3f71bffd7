import { openEnum } from '../open-enum.ts';

/** Volume statuses (Cinder's `VolumeStatus`, and two that are used though it does not list them). */
export const VolumeStatus = openEnum('VolumeStatus', 'What a volume is doing.', {
  creating: 'It is being made.',
  available: 'It is ready, and attached to nothing.',
  reserved: 'It is promised to a server, and not attached yet.',
  attaching: 'It is being attached.',
  detaching: 'It is being detached.',
  'in-use': 'It is attached.',
  maintenance: 'It is closed for a migration.',
  deleting: 'It is being deleted.',
  'awaiting-transfer': 'It is offered to another project.',
  error: 'Making it, or another action, failed.',
  error_deleting: 'Deleting it failed.',
  'backing-up': 'A backup is being made of it.',
  'error_backing-up': 'Making a backup of it failed.',
  'restoring-backup': 'A backup is being restored to it.',
  error_restoring: 'Restoring a backup to it failed.',
  downloading: 'An image is being written to it.',
  uploading: 'An image is being made of it.',
  retyping: 'Its type is being changed.',
  extending: 'It is being made larger.',
  error_extending: 'Making it larger failed.',
  managing: 'A volume of the backend is being taken over.',
  error_managing: 'Taking over a volume of the backend failed.',
  error_managing_deleting: 'Deleting it failed after taking it over had failed.',
  reverting: 'It is being set back to its latest snapshot.',
  unmanaging: 'It is being handed back to its backend.',
  error_unmanaging: 'Handing it back to its backend failed.',
});

/** Migration statuses (Cinder's `VolumeMigrationStatus`). */
export const MigrationStatus = openEnum('MigrationStatus', 'How far a volume\'s migration is.', {
  none: 'None is under way.',
  starting: 'It is about to begin.',
  migrating: 'It is under way.',
  completing: 'It is about to end.',
  success: 'It is done.',
  error: 'It failed.',
});

/** Replication statuses (Cinder's `ReplicationStatus`). */
export const ReplicationStatus = openEnum('ReplicationStatus', 'Whether something is replicated.', {
  enabled: 'It is replicated.',
  disabled: 'It is not replicated.',
  'not-capable': 'Its backend cannot replicate.',
  enabling: 'Replication is being switched on.',
  disabling: 'Replication is being switched off.',
  'failing-over': 'Its replica is taking over.',
  'failed-over': 'Its replica has taken over.',
  'failover-error': 'Its replica failed to take over.',
  error: 'Replication failed.',
});
