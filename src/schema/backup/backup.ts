import { dependentsOfBackup, parentOfBackup } from '../../resolvers/backup/backup-chain.ts';
import { childrenOf } from '../../resolvers/common/connection.ts';
import { MessageConnection } from '../connections.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import {
  callFailed,
  neverUpdated,
  noDescription,
  noName,
  notImported,
  volumeHidden,
} from '../facts/null-conditions.ts';
import { metadataFields } from '../metadata.ts';
import { NodeRef } from '../node.ts';
import { projectField, userField } from '../owner-fields.ts';
import { openEnum } from '../open-enum.ts';
import { pagingArgs } from '../paging-args.ts';
import { loaded, referenceIds } from '../reference.ts';
import { BackupRef, SnapshotRef, VolumeRef } from '../refs.ts';
import { statusFields } from '../status-fields.ts';

/** The statuses of backups (`BackupStatus` in Cinder). */
export const BackupStatus = openEnum('BackupStatus', 'The status of a backup.', {
  creating: 'The backup is being created.',
  available: 'The backup can be restored.',
  restoring: 'The backup is being restored to a volume.',
  deleting: 'The backup is being deleted.',
  deleted: 'The backup was deleted.',
  error: 'The creation failed. `failReason` has the reason.',
  error_deleting: 'The deletion failed.',
});

BackupRef.implement({
  description: 'A backup: a copy of the data of a volume outside the backend of the volume.',
  extensions: cinder({ rest: ['GET /backups/{id}'] }),
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, BackupStatus),
    ...metadataFields(t, { nullable: { since: '3.43' }, sdk: ['fetch_backup_metadata', 'get_backup_metadata'] }),
    ...referenceIds(t, {
      volumeId: { kind: 'Volume' },
      snapshotId: { kind: 'Snapshot', nullIf: ['the backup was not created from a snapshot'] },
    }),
    name: t.exposeString('name', {
      description: 'The name of the backup, up to 255 characters. Several backups can have the same name.',
      extensions: nullIf(noName),
    }),
    description: t.exposeString('description', {
      description: 'The description given by the user, up to 255 characters.',
      extensions: nullIf(noDescription),
    }),
    size: t.exposeInt('size', {
      description: 'The size of the volume when the backup was created, in GiB.',
      extensions: nullIf(notImported),
    }),
    objectCount: t.expose('objectCount', {
      type: 'SafeInt',
      description: 'The number of objects in the backup store that hold the backup.',
      extensions: nullIf('the backup service has stored no number'),
    }),
    container: t.exposeString('container', {
      description: 'The container of the backup store that holds the backup.',
      extensions: nullIf('the backup service has not chosen a container'),
    }),
    availabilityZone: t.exposeString('availabilityZone', {
      description: 'The availability zone of the backup service.',
      extensions: nullIf('no backup service has the backup'),
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      nullable: false,
      description: 'The date and time when the backup was created.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'The date and time when the record of the backup last changed.',
      extensions: nullIf(neverUpdated),
    }),
    dataTimestamp: t.expose('dataTimestamp', {
      type: 'DateTime',
      description:
        'The date and time of the data in the backup. For a backup of a snapshot, the time when the snapshot was created.',
      extensions: nullIf(notImported),
    }),
    failReason: t.exposeString('failReason', {
      description: 'The reason for a failure, as reported by the backup service.',
      extensions: nullIf('the backup has not failed'),
    }),
    isIncremental: t.exposeBoolean('isIncremental', {
      nullable: false,
      description: 'Whether the backup has only the changes since an earlier backup.',
    }),
    hasDependentBackups: t.exposeBoolean('hasDependentBackups', {
      nullable: false,
      description: 'Whether other backups depend on this backup. If true, the backup cannot be deleted.',
    }),
    encryptionKeyId: t.exposeID('encryptionKeyId', {
      description: 'The ID of the encryption key in the key manager.',
      extensions: cinder({ since: '3.64', nullIf: ['the backup is not encrypted'] }),
    }),
    projectId: t.exposeID('projectId', {
      description: 'The ID of the project in Keystone.',
      extensions: cinder({ since: '3.18', roles: ['admin'] }),
    }),
    userId: t.exposeID('userId', {
      description: 'The ID in Keystone of the user who created the backup.',
      extensions: cinder({ since: '3.56', roles: ['admin'] }),
    }),
    project: projectField(t, 'projectId', 'The project that owns the backup.', { since: '3.18', roles: ['admin'] }),
    user: userField(t, 'userId', 'The user who created the backup.', { since: '3.56', roles: ['admin'] }),
    volume: t.field({
      type: VolumeRef,
      description: 'The volume from which the backup was created.',
      extensions: cinder({
        rest: ['GET /volumes/{id}', 'GET /volumes/detail'],
        calls: 'one per answer',
        nullIf: ['the volume no longer exists', volumeHidden],
      }),
      resolve: ({ volumeId }, _, { loaders }) => loaded(volumeId, loaders.volume.byId),
    }),
    snapshot: t.field({
      type: SnapshotRef,
      description: 'The snapshot from which the backup was created.',
      extensions: cinder({
        rest: ['GET /snapshots/{id}', 'GET /snapshots/detail'],
        calls: 'one per answer',
        nullIf: ['the backup was not created from a snapshot', 'the snapshot no longer exists'],
      }),
      resolve: ({ snapshotId }, _, { loaders }) => loaded(snapshotId, loaders.snapshot.byId),
    }),
    parent: t.field({
      type: BackupRef,
      description:
        'The backup on which an incremental backup is based. An error with the code `FORBIDDEN` for callers who cannot filter backups by `parentId`.',
      extensions: cinder({
        rest: ['GET /backups/detail'],
        roles: ['admin'],
        calls: 'one per object',
        callsIf: 'if the backup is incremental, and one for all backups of an answer',
        nullIf: ['the backup is not incremental'],
      }),
      resolve: (backup, _, context) => parentOfBackup(context, backup),
    }),
    dependents: t.field({
      type: [BackupRef],
      nullable: { list: true, items: false },
      description:
        'The incremental backups that are based directly on this backup, the newest first. An error with the code `FORBIDDEN` for callers who cannot filter backups by `parentId`.',
      extensions: cinder({
        rest: ['GET /backups/detail'],
        roles: ['admin'],
        calls: 'one per object',
        callsIf: 'if the volume has incremental backups, and one for all backups of an answer',
        nullIf: [callFailed],
      }),
      resolve: (backup, _, context) => dependentsOfBackup(context, backup),
    }),
    messages: t.field({
      type: MessageConnection,
      description:
        'The messages about failed operations on the backup, the newest first. Operations of other users are included.',
      extensions: cinder({ rest: ['GET /messages'], since: '3.5', calls: 'one per answer', nullIf: [callFailed] }),
      args: pagingArgs,
      resolve: ({ id }, args, { loaders }) => childrenOf(loaders.messagesOfBackup, id, args),
    }),
  }),
});
