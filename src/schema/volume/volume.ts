import { childrenBy } from '../../resolvers/children.ts';
import { attachmentsOfVolume } from '../../resolvers/attachments.ts';
import { poolOfVolume } from '../../resolvers/backend-pools.ts';
import { typeOfVolume } from '../../resolvers/volume-types.ts';
import { BackupConnection, MessageConnection, SnapshotConnection, TransferConnection, VolumeConnection } from '../connections.ts';
import { metadataFields } from '../metadata.ts';
import { NodeRef } from '../node.ts';
import { pagingArgs } from '../paging-args.ts';
import { loaded, reference, referenceIds } from '../reference.ts';
import { AttachmentRef, BackendPoolRef, ConsistencyGroupRef, GroupRef, SnapshotRef, VolumeRef, VolumeTypeRef } from '../refs.ts';
import { selectsOnly } from '../selection.ts';
import { statusFields } from '../status-fields.ts';
import { VolumeEncryptionRef } from './encryption.ts';
import { MigrationStatus, ReplicationStatus, VolumeStatus } from './status.ts';

VolumeRef.implement({
  description: 'A volume: block storage that a server can be given. `GET /volumes/{id}`.',
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, VolumeStatus),
    ...metadataFields(t, 'Null if the group of the volume was deleted without it.'),
    ...referenceIds(t, {
      volumeTypeId: ['VolumeType', 'Microversion 3.63.'],
      snapshotId: ['Snapshot', 'Null if the volume was not created from a snapshot.'],
      sourceVolumeId: ['Volume', 'Null if the volume was not cloned.'],
      groupId: ['Group', 'Null if the volume is in no group.'],
      consistencyGroupId: ['ConsistencyGroup', 'Null if the volume is in no consistency group.'],
    }),
    name: t.exposeString('name', { description: 'Its name, up to 255 characters; several volumes may have the same.' }),
    description: t.exposeString('description', { description: 'What its owner says about it, up to 255 characters.' }),
    size: t.exposeInt('size', { description: 'Its size in GiB.' }),
    availabilityZone: t.exposeString('availabilityZone', { description: 'The availability zone that it is in.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When its record last changed.' }),
    projectId: t.exposeID('projectId', { description: 'The project that owns it, an id of Keystone\'s.' }),
    userId: t.exposeID('userId', { description: 'The user who made it, an id of Keystone\'s.' }),
    bootable: t.exposeBoolean('bootable', { description: 'Whether a server can boot from it.' }),
    encrypted: t.exposeBoolean('encrypted', { description: 'Whether its data are encrypted.' }),
    encryptionKeyId: t.exposeID('encryptionKeyId', { description: 'The id of its key in the key manager; null unless it is encrypted. Microversion 3.64.' }),
    multiattach: t.exposeBoolean('multiattach', { description: 'Whether it can be attached to several servers at once.' }),
    sharedTargets: t.exposeBoolean('sharedTargets', { description: 'Whether its backend shares targets among volumes, so that attaching needs a lock. Microversion 3.48.' }),
    consumesQuota: t.exposeBoolean('consumesQuota', { description: 'Whether it counts against the project\'s quota; temporary ones do not. Microversion 3.65.' }),
    imageMetadata: t.expose('imageMetadata', { type: 'StringMap', description: 'What is known of the image that it was made from; null where there is none.' }),
    replicationStatus: t.field({
      type: ReplicationStatus.ref,
      description: 'Whether it is replicated.',
      resolve: (volume) => volume.replicationStatus === null ? null : ReplicationStatus.of(volume.replicationStatus),
    }),
    migrationStatus: t.field({
      type: MigrationStatus.ref,
      description: 'How far its migration is; null where it has none, and to all but administrators.',
      resolve: (volume) => volume.migrationStatus === null ? null : MigrationStatus.of(volume.migrationStatus),
    }),
    rawMigrationStatus: t.exposeString('migrationStatus', { description: 'Its migration status as Cinder spells it, such as `target:` and the id of the volume that it takes the place of. Administrators only.' }),
    migrationNameId: t.exposeID('migrationNameId', { description: 'The id that its backend knows it by after a migration (`os-vol-mig-status-attr:name_id`). Administrators only.' }),
    host: t.exposeString('host', { description: 'Where it is: `host@backend#pool`. Administrators only.' }),
    pool: t.field({
      type: BackendPoolRef,
      description: 'The pool that it is in, where the scheduler knows that. One call for all volumes of an answer (`GET /scheduler-stats/get_pools`). Administrators only.',
      resolve: (volume, _, context) => poolOfVolume(volume, context),
    }),
    clusterName: t.exposeString('clusterName', { description: 'The cluster of its backend. Administrators only; microversion 3.61.' }),
    providerId: t.exposeString('providerId', { description: 'What its backend calls it. Administrators only; microversion 3.21.' }),
    serviceUuid: t.exposeID('serviceUuid', { description: 'The cinder-volume service that serves it. Microversion 3.48.' }),
    volumeType: t.field({
      type: VolumeTypeRef,
      description: 'Its type. The id and the name cost nothing; the rest is one call for all volumes of an answer (`GET /types`). Of a type that is not shown to the caller only the id and the name are there.',
      resolve: (volume, _, context, info) => typeOfVolume(volume, context, selectsOnly(info, 'id', 'cinderId', 'name')),
    }),
    snapshot: t.field({
      type: SnapshotRef,
      description: 'The snapshot that it was made from; null where it was not, or where that is gone.',
      resolve: ({ snapshotId }, _, { loaders }) => loaded(snapshotId, loaders.snapshot.byId),
    }),
    sourceVolume: t.field({
      type: VolumeRef,
      description: 'The volume that it was cloned from; null where it was not, or where that is gone.',
      resolve: ({ sourceVolumeId }, _, { loaders }) => loaded(sourceVolumeId, loaders.volume.byId),
    }),
    group: t.field({
      type: GroupRef,
      description: 'The group that it is in; null where that was a consistency group once. Its ids cost nothing. Microversion 3.13.',
      resolve: ({ groupId, consistencyGroupId }, _, { loaders }, info) =>
        reference('Group', groupId === consistencyGroupId ? null : groupId, loaders.group.byId, info),
    }),
    consistencyGroup: t.field({
      type: ConsistencyGroupRef,
      description: 'The consistency group that it is in, the forerunner of groups. Its ids cost nothing.',
      resolve: ({ consistencyGroupId }, _, { loaders }, info) =>
        reference('ConsistencyGroup', consistencyGroupId, loaders.consistencyGroup.byId, info),
    }),
    attachments: t.field({
      type: [AttachmentRef],
      nullable: { list: true, items: false },
      description: 'Its attachments. Those that are attached come with the volume, at no call; only of a volume that may have others (reserved, attaching, detaching, or in use and multiattach) are they listed (`GET /attachments/detail`, from 3.27 on).',
      resolve: (volume, _, context) => attachmentsOfVolume(volume, context),
    }),
    snapshots: t.field({
      type: SnapshotConnection,
      description: 'Its snapshots, the newest first. One call for all volumes of an answer, as a rule (`GET /snapshots/detail`).',
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.snapshotsOfVolume),
    }),
    backups: t.field({
      type: BackupConnection,
      description: 'Its backups, the newest first. One call for all volumes of an answer, as a rule (`GET /backups/detail`).',
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.backupsOfVolume),
    }),
    transfers: t.field({
      type: TransferConnection,
      description: 'The offers of it to another project, the newest first: one while its status is `AWAITING_TRANSFER`, as a rule; a status that was reset by hand does not tell. One call for all volumes of an answer (`GET /volume-transfers/detail`).',
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.transfersOfVolume),
    }),
    encryption: t.field({
      type: VolumeEncryptionRef,
      description: 'How its data are encrypted; null, at no call, where they are not. One call an encrypted volume (`GET /volumes/{id}/encryption`).',
      resolve: ({ id, encrypted }, _, { loaders }) => (encrypted === false ? null : loaders.encryptionOfVolume.load(id)),
    }),
    clones: t.field({
      type: VolumeConnection,
      description: 'The volumes that were cloned from it. One call (`GET /volumes/detail`): filtered for administrators, the project\'s list for others.',
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.volumesOfVolume),
    }),
    messages: t.field({
      type: MessageConnection,
      description: 'What Cinder says of failures of it, the newest first, whoever\'s request failed. One call for all volumes of an answer, as a rule (`GET /messages`, microversion 3.5).',
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.messagesOfVolume),
    }),
  }),
});
