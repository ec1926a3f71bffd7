import { childrenOf } from '../../resolvers/common/connection.ts';
import { BackupConnection, MessageConnection, VolumeConnection } from '../connections.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { callFailed, neverUpdated, noDescription, noName } from '../facts/null-conditions.ts';
import { metadataFields } from '../metadata.ts';
import { NodeRef } from '../node.ts';
import { projectField, userField } from '../owner-fields.ts';
import { openEnum } from '../open-enum.ts';
import { pagingArgs } from '../paging-args.ts';
import { loaded, referenceIds, volumeField } from '../reference.ts';
import { GroupSnapshotRef, SnapshotRef } from '../refs.ts';
import { statusFields } from '../status-fields.ts';

/** Snapshot statuses: Cinder's `SnapshotStatus`. */
export const SnapshotStatus = openEnum('SnapshotStatus', 'The status of a snapshot.', {
  creating: 'The snapshot is being created.',
  available: 'The snapshot is ready.',
  deleting: 'The snapshot is being deleted.',
  deleted: 'The snapshot is deleted.',
  updating: 'The snapshot is being updated.',
  error: 'The creation failed.',
  error_deleting: 'The deletion failed.',
  unmanaging: 'The snapshot is being removed from the management of Cinder.',
  'backing-up': 'The snapshot is being backed up.',
  restoring: 'The volume is being reverted to the snapshot.',
});

SnapshotRef.implement({
  description: 'A copy of a volume at one point in time.',
  extensions: cinder({ rest: ['GET /snapshots/{id}'] }),
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, SnapshotStatus),
    ...metadataFields(t, { own: { route: '/snapshots', noun: 'snapshot' } }),
    ...referenceIds(t, {
      volumeId: { kind: 'Volume' },
      groupSnapshotId: { kind: 'GroupSnapshot', nullIf: ['the snapshot is not part of a group snapshot'] },
    }),
    name: t.exposeString('name', {
      description: 'The name of the snapshot, up to 255 characters. Several snapshots can have the same name.',
      extensions: nullIf(noName),
    }),
    description: t.exposeString('description', {
      description: 'The description given by the user, up to 255 characters.',
      extensions: nullIf(noDescription),
    }),
    size: t.exposeInt('size', {
      nullable: false,
      description: 'The size of the volume when the snapshot was created, in GiB.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      nullable: false,
      description: 'The date and time when the snapshot was created.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'The date and time when the snapshot was last updated.',
      extensions: nullIf(neverUpdated),
    }),
    progress: t.exposeInt('progress', {
      description: 'The progress of the creation, in percent.',
      extensions: nullIf('the policy of the cloud hides the progress'),
    }),
    consumesQuota: t.exposeBoolean('consumesQuota', {
      description: 'Whether the snapshot counts against the quota of the project. False for a temporary snapshot.',
      extensions: cinder({ since: '3.65' }),
    }),
    projectId: t.exposeID('projectId', {
      description: 'The ID in Keystone of the project that owns the snapshot.',
      extensions: nullIf('the policy of the cloud hides the project'),
    }),
    userId: t.exposeID('userId', {
      description: 'The ID in Keystone of the user who created the snapshot.',
      extensions: cinder({ since: '3.41' }),
    }),
    project: projectField(t, 'projectId', 'The project that owns the snapshot.', {
      nullIf: ['the policy of the cloud hides the project'],
    }),
    user: userField(t, 'userId', 'The user who created the snapshot.', { since: '3.41' }),
    ...volumeField(t, 'The volume of the snapshot.'),
    groupSnapshot: t.field({
      type: GroupSnapshotRef,
      description: 'The group snapshot of the snapshot.',
      extensions: cinder({
        rest: ['GET /group_snapshots/{id}', 'GET /group_snapshots/detail'],
        since: '3.14',
        calls: 'one per answer',
        nullIf: ['the snapshot is not part of a group snapshot', 'the group was converted from a consistency group'],
      }),
      resolve: ({ groupSnapshotId }, _, { loaders }) => loaded(groupSnapshotId, loaders.groupSnapshot.byId),
    }),
    volumes: t.field({
      type: VolumeConnection,
      description: 'The volumes that were created from the snapshot.',
      extensions: cinder({ rest: ['GET /volumes/detail'], calls: 'one per answer', nullIf: [callFailed] }),
      args: pagingArgs,
      resolve: ({ id }, args, { loaders }) => childrenOf(loaders.volume.byParent('snapshotId'), id, args),
    }),
    backups: t.field({
      type: BackupConnection,
      description: 'The backups that were created from the snapshot.',
      extensions: cinder({ rest: ['GET /backups/detail'], calls: 'one per answer', nullIf: [callFailed] }),
      args: pagingArgs,
      resolve: ({ id }, args, { loaders }) => childrenOf(loaders.backup.byParent('snapshotId'), id, args),
    }),
    messages: t.field({
      type: MessageConnection,
      description:
        'The messages about failed operations on the snapshot, the newest first. Failed requests of all users are included.',
      extensions: cinder({ rest: ['GET /messages'], since: '3.5', calls: 'one per answer', nullIf: [callFailed] }),
      args: pagingArgs,
      resolve: ({ id }, args, { loaders }) => childrenOf(loaders.messagesOfSnapshot, id, args),
    }),
  }),
});
