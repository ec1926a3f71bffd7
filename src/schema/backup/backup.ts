import { dependentsOfBackup, parentOfBackup } from '../../resolvers/backup-chain.ts';
import { childrenBy } from '../../resolvers/children.ts';
import { MessageConnection } from '../connections.ts';
import { metadataFields } from '../metadata.ts';
import { NodeRef } from '../node.ts';
import { openEnum } from '../open-enum.ts';
import { pagingArgs } from '../paging-args.ts';
import { loaded, referenceIds } from '../reference.ts';
import { BackupRef, SnapshotRef, VolumeRef } from '../refs.ts';
import { statusFields } from '../status-fields.ts';

/** Backup statuses (Cinder's `BackupStatus`). */
export const BackupStatus = openEnum('BackupStatus', 'What a backup is doing.', {
  creating: 'It is being made.',
  available: 'It is ready.',
  restoring: 'It is being restored to a volume.',
  deleting: 'It is being deleted.',
  deleted: 'It is deleted.',
  error: 'Making it failed; `failReason` says why.',
  error_deleting: 'Deleting it failed.',
});

BackupRef.implement({
  description: 'A backup: a copy of a volume\'s data outside its backend. `GET /backups/{id}`.',
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, BackupStatus),
    ...metadataFields(t),
    ...referenceIds(t, { volumeId: ['Volume'], snapshotId: ['Snapshot', 'Null if the backup is of the volume itself.'] }),
    name: t.exposeString('name', { description: 'Its name, up to 255 characters; several backups may have the same.' }),
    description: t.exposeString('description', { description: 'What its owner says about it, up to 255 characters.' }),
    size: t.exposeInt('size', { description: 'The size of the volume when it was made, in GiB.' }),
    objectCount: t.expose('objectCount', { type: 'SafeInt', description: 'The number of objects that it is stored in.' }),
    container: t.exposeString('container', { description: 'The container of the backup store that it is in.' }),
    availabilityZone: t.exposeString('availabilityZone', { description: 'The availability zone of its backup service.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When its record last changed.' }),
    dataTimestamp: t.expose('dataTimestamp', { type: 'DateTime', description: 'The moment that its data are of: of a snapshot\'s backup, when that was made.' }),
    failReason: t.exposeString('failReason', { description: 'Why it failed, in the backup service\'s words.' }),
    isIncremental: t.exposeBoolean('isIncremental', { description: 'Whether it holds only what changed since an earlier backup.' }),
    hasDependentBackups: t.exposeBoolean('hasDependentBackups', { description: 'Whether other backups build on it, so that it cannot be deleted.' }),
    encryptionKeyId: t.exposeID('encryptionKeyId', { description: 'The id of its key in the key manager; null unless it is encrypted. Microversion 3.64.' }),
    projectId: t.exposeID('projectId', { description: 'The project that owns it, an id of Keystone\'s. Administrators only; microversion 3.18.' }),
    userId: t.exposeID('userId', { description: 'The user who made it, an id of Keystone\'s. Administrators only; microversion 3.56.' }),
    volume: t.field({
      type: VolumeRef,
      description: 'The volume that it is of; null where that is gone.',
      resolve: ({ volumeId }, _, { loaders }) => loaded(volumeId, loaders.volume.byId),
    }),
    snapshot: t.field({
      type: SnapshotRef,
      description: 'The snapshot that it is of; null where it is of the volume itself, or where that is gone.',
      resolve: ({ snapshotId }, _, { loaders }) => loaded(snapshotId, loaders.snapshot.byId),
    }),
    parent: t.field({
      type: BackupRef,
      description: 'The backup that an incremental one was made on top of; null for a full one, at no call. Cinder does not show it but filters by it, so it takes the list of the volume\'s backups (one call for all backups of an answer), and as a rule one more (`GET /backups/detail?parent_id=`). Administrators only: null with `FORBIDDEN` to others.',
      resolve: (backup, _, context) => parentOfBackup(backup, context),
    }),
    dependents: t.field({
      type: [BackupRef],
      nullable: { list: true, items: false },
      description: 'The incremental backups that were made directly on top of it, the newest first. The list of the volume\'s backups (one call for all backups of an answer), and one more (`GET /backups/detail?parent_id=`) where the volume has incremental ones; else it is empty. Administrators only: null with `FORBIDDEN` to others.',
      resolve: (backup, _, context) => dependentsOfBackup(backup, context),
    }),
    messages: t.field({
      type: MessageConnection,
      description: 'What Cinder says of failures of it, the newest first, whoever\'s request failed. One call for all backups of an answer, as a rule (`GET /messages`, microversion 3.5).',
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.messagesOfBackup),
    }),
  }),
});
