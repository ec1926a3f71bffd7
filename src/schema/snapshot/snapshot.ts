import { childrenBy } from '../../resolvers/children.ts';
import { BackupConnection, MessageConnection, VolumeConnection } from '../connections.ts';
import { metadataFields } from '../metadata.ts';
import { NodeRef } from '../node.ts';
import { openEnum } from '../open-enum.ts';
import { pagingArgs } from '../paging-args.ts';
import { loaded, reference, referenceIds } from '../reference.ts';
import { GroupSnapshotRef, SnapshotRef, VolumeRef } from '../refs.ts';
import { statusFields } from '../status-fields.ts';

/** Snapshot statuses (Cinder's `SnapshotStatus`). */
export const SnapshotStatus = openEnum('SnapshotStatus', 'What a snapshot is doing.', {
  creating: 'It is being made.',
  available: 'It is ready.',
  deleting: 'It is being deleted.',
  deleted: 'It is deleted.',
  updating: 'A server is making it with the volume\'s help.',
  error: 'Making it failed.',
  error_deleting: 'Deleting it failed.',
  unmanaging: 'It is being handed back to its backend.',
  'backing-up': 'A backup is being made of it.',
  restoring: 'Its volume is being set back to it.',
});

SnapshotRef.implement({
  description: 'A snapshot: a volume as it was at one moment. `GET /snapshots/{id}`.',
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, SnapshotStatus),
    ...metadataFields(t),
    ...referenceIds(t, { volumeId: ['Volume'], groupSnapshotId: ['GroupSnapshot', 'Null if the snapshot is not part of a group snapshot.'] }),
    name: t.exposeString('name', { description: 'Its name, up to 255 characters; several snapshots may have the same.' }),
    description: t.exposeString('description', { description: 'What its owner says about it, up to 255 characters.' }),
    size: t.exposeInt('size', { description: 'The size of its volume when it was made, in GiB.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When its record last changed.' }),
    progress: t.exposeInt('progress', { description: 'How far making it is, in percent.' }),
    consumesQuota: t.exposeBoolean('consumesQuota', { description: 'Whether it counts against the project\'s quota; temporary ones do not. Microversion 3.65.' }),
    projectId: t.exposeID('projectId', { description: 'The project that owns it, an id of Keystone\'s.' }),
    userId: t.exposeID('userId', { description: 'The user who made it, an id of Keystone\'s. Microversion 3.41.' }),
    volume: t.field({
      type: VolumeRef,
      description: 'The volume that it is of. Its ids cost nothing.',
      resolve: ({ volumeId }, _, { loaders }, info) => reference('Volume', volumeId, loaders.volume.byId, info),
    }),
    groupSnapshot: t.field({
      type: GroupSnapshotRef,
      description: 'The group snapshot that it is a part of; null where it is none, or of a group that was a consistency group once. Microversion 3.14.',
      resolve: ({ groupSnapshotId }, _, { loaders }) => loaded(groupSnapshotId, loaders.groupSnapshot.byId),
    }),
    volumes: t.field({
      type: VolumeConnection,
      description: 'The volumes that were made from it. One call (`GET /volumes/detail`): filtered for administrators, the project\'s list for others.',
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.volumesOfSnapshot),
    }),
    backups: t.field({
      type: BackupConnection,
      description: 'The backups that were made of it. One call (`GET /backups/detail`).',
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.backupsOfSnapshot),
    }),
    messages: t.field({
      type: MessageConnection,
      description: 'What Cinder says of failures of it, the newest first, whoever\'s request failed. One call for all snapshots of an answer, as a rule (`GET /messages`, microversion 3.5).',
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.messagesOfSnapshot),
    }),
  }),
});
