import { childrenOf } from '../../resolvers/common/connection.ts';
import { attachmentsOfVolume } from '../../resolvers/attachment/attachments.ts';
import { poolOfVolume } from '../../resolvers/backend-pool/backend-pools.ts';
import { typeOfVolume } from '../../resolvers/volume-type/volume-types.ts';
import {
  BackupConnection,
  MessageConnection,
  SnapshotConnection,
  TransferConnection,
  VolumeConnection,
} from '../connections.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { callFailed, groupDeleted, neverUpdated, noDescription, noName } from '../facts/null-conditions.ts';
import { metadataFields } from '../metadata.ts';
import { NodeRef } from '../node.ts';
import { projectField, userField } from '../owner-fields.ts';
import { pagingArgs } from '../paging-args.ts';
import { loaded, reference, referenceIds } from '../reference.ts';
import {
  AttachmentRef,
  BackendPoolRef,
  ConsistencyGroupRef,
  GroupRef,
  SnapshotRef,
  VolumeRef,
  VolumeTypeRef,
} from '../refs.ts';
import { selectsOnly } from '../selection.ts';
import { statusFields } from '../status-fields.ts';
import { VolumeEncryptionRef } from './encryption.ts';
import { MigrationStatus, ReplicationStatus, VolumeStatus } from './status.ts';

VolumeRef.implement({
  description: 'A block storage device that can be attached to a server.',
  extensions: cinder({ rest: ['GET /volumes/{id}'] }),
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, VolumeStatus),
    ...metadataFields(t, {
      nullable: { nullIf: [groupDeleted] },
      own: { route: '/volumes', noun: 'volume' },
    }),
    ...referenceIds(t, {
      volumeTypeId: { kind: 'VolumeType', since: '3.63', nullIf: [groupDeleted] },
      snapshotId: { kind: 'Snapshot', nullIf: ['the volume was not created from a snapshot', groupDeleted] },
      sourceVolumeId: { kind: 'Volume', nullIf: ['the volume was not cloned', groupDeleted] },
      groupId: { kind: 'Group', nullIf: ['the volume is in no group'] },
      consistencyGroupId: { kind: 'ConsistencyGroup', nullIf: ['the volume is in no consistency group', groupDeleted] },
    }),
    name: t.exposeString('name', {
      description: 'The name of the volume, up to 255 characters. Several volumes can have the same name.',
      extensions: nullIf(noName),
    }),
    description: t.exposeString('description', {
      description: 'The description given by the user, up to 255 characters.',
      extensions: nullIf(noDescription, groupDeleted),
    }),
    size: t.exposeInt('size', { description: 'The size of the volume, in GiB.', extensions: nullIf(groupDeleted) }),
    availabilityZone: t.exposeString('availabilityZone', {
      description: 'The availability zone of the volume.',
      extensions: nullIf('the scheduler has not chosen a backend', groupDeleted),
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'The date and time when the volume was created.',
      extensions: nullIf(groupDeleted),
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'The date and time when the volume was last updated.',
      extensions: nullIf(neverUpdated, groupDeleted),
    }),
    projectId: t.exposeID('projectId', {
      description: 'The ID in Keystone of the project that owns the volume.',
      extensions: nullIf(groupDeleted),
    }),
    userId: t.exposeID('userId', {
      description: 'The ID in Keystone of the user who created the volume.',
      extensions: nullIf(groupDeleted),
    }),
    project: projectField(t, 'projectId', 'The project that owns the volume.', { nullIf: [groupDeleted] }),
    user: userField(t, 'userId', 'The user who created the volume.', { nullIf: [groupDeleted] }),
    bootable: t.exposeBoolean('bootable', {
      description: 'Whether a server can boot from the volume.',
      extensions: nullIf(groupDeleted),
    }),
    encrypted: t.exposeBoolean('encrypted', {
      description: 'Whether the volume is encrypted.',
      extensions: nullIf(groupDeleted),
    }),
    encryptionKeyId: t.exposeID('encryptionKeyId', {
      description: 'The ID of the encryption key in the key manager.',
      extensions: cinder({ since: '3.64', nullIf: ['the volume is not encrypted', groupDeleted] }),
    }),
    multiattach: t.exposeBoolean('multiattach', {
      description: 'Whether the volume can be attached to several servers at once.',
      extensions: nullIf(groupDeleted),
    }),
    sharedTargets: t.exposeBoolean('sharedTargets', {
      description: 'Whether the backend shares targets among volumes, so that attaching requires a lock.',
      extensions: cinder({
        since: '3.48',
        nullIf: ['the backend does not report whether it shares targets', groupDeleted],
      }),
    }),
    consumesQuota: t.exposeBoolean('consumesQuota', {
      description: 'Whether the volume counts against the quota of the project. False for a temporary volume.',
      extensions: cinder({ since: '3.65', nullIf: [groupDeleted] }),
    }),
    imageMetadata: t.expose('imageMetadata', {
      type: 'StringMap',
      description: 'The metadata of the image from which the volume was created.',
      extensions: cinder({
        covers: [{ call: 'POST /volumes/{id}/action', action: 'os-show_image_metadata' }],
        nullIf: ['the volume was not created from an image', groupDeleted],
      }),
    }),
    replicationStatus: t.field({
      type: ReplicationStatus.ref,
      description: 'The replication status of the volume.',
      extensions: nullIf('Cinder has stored no replication status', groupDeleted),
      resolve: (volume) => (volume.replicationStatus === null ? null : ReplicationStatus.of(volume.replicationStatus)),
    }),
    migrationStatus: t.field({
      type: MigrationStatus.ref,
      description: 'The status of the latest migration.',
      extensions: cinder({ roles: ['admin'], nullIf: ['the volume has not been migrated', groupDeleted] }),
      resolve: (volume) => (volume.migrationStatus === null ? null : MigrationStatus.of(volume.migrationStatus)),
    }),
    rawMigrationStatus: t.exposeString('migrationStatus', {
      description:
        'The migration status as reported by Cinder. `target:` and an ID mean that the volume will replace the one with this ID.',
      extensions: cinder({ roles: ['admin'], nullIf: ['the volume has not been migrated', groupDeleted] }),
    }),
    migrationNameId: t.exposeID('migrationNameId', {
      description: 'The ID of the volume in the backend after a migration.',
      extensions: cinder({ roles: ['admin'], nullIf: ['the volume has not been migrated', groupDeleted] }),
    }),
    host: t.exposeString('host', {
      description: 'The host, backend and pool of the volume, such as `node-1@lvm#pool-1`.',
      extensions: cinder({ roles: ['admin'], nullIf: ['the scheduler has not chosen a backend', groupDeleted] }),
    }),
    pool: t.field({
      type: BackendPoolRef,
      description: 'The backend pool of the volume.',
      extensions: cinder({
        rest: ['GET /scheduler-stats/get_pools'],
        calls: 'one per answer',
        roles: ['admin'],
        nullIf: ['the scheduler does not know the pool', groupDeleted],
      }),
      resolve: (volume, _, context) => poolOfVolume(context, volume),
    }),
    clusterName: t.exposeString('clusterName', {
      description: 'The cluster of the volume, such as `cluster-1@lvm#pool-1`.',
      extensions: cinder({ since: '3.61', roles: ['admin'], nullIf: ['the backend is not clustered', groupDeleted] }),
    }),
    providerId: t.exposeString('providerId', {
      description: 'The ID that the backend gave the volume.',
      extensions: cinder({
        since: '3.21',
        roles: ['admin'],
        nullIf: ['the backend gave the volume no ID', groupDeleted],
      }),
    }),
    serviceUuid: t.exposeID('serviceUuid', {
      description: 'The UUID of the `cinder-volume` service of the volume.',
      extensions: cinder({ since: '3.48', nullIf: ['no service has the volume', groupDeleted] }),
    }),
    volumeType: t.field({
      type: VolumeTypeRef,
      description:
        'The type of the volume. Only the ID and the name are known if the type is not visible to the caller.',
      extensions: cinder({
        rest: ['GET /types/{id}', 'GET /types'],
        calls: 'one per answer',
        free: ['id', 'cinderId', 'name'],
        nullIf: ['the cloud is older than microversion 3.63 and the type is not visible to the caller', groupDeleted],
      }),
      resolve: (volume, _, context, info) => typeOfVolume(context, volume, selectsOnly(info, 'id', 'cinderId', 'name')),
    }),
    snapshot: t.field({
      type: SnapshotRef,
      description: 'The snapshot from which the volume was created.',
      extensions: cinder({
        rest: ['GET /snapshots/{id}', 'GET /snapshots/detail'],
        calls: 'one per answer',
        nullIf: ['the volume was not created from a snapshot', 'the snapshot was deleted', groupDeleted],
      }),
      resolve: ({ snapshotId }, _, { loaders }) => loaded(snapshotId, loaders.snapshot.byId),
    }),
    sourceVolume: t.field({
      type: VolumeRef,
      description: 'The volume from which the volume was cloned.',
      extensions: cinder({
        rest: ['GET /volumes/{id}', 'GET /volumes/detail'],
        calls: 'one per answer',
        nullIf: ['the volume was not cloned', 'the source volume was deleted', groupDeleted],
      }),
      resolve: ({ sourceVolumeId }, _, { loaders }) => loaded(sourceVolumeId, loaders.volume.byId),
    }),
    group: t.field({
      type: GroupRef,
      description: 'The group of the volume.',
      extensions: cinder({
        rest: ['GET /groups/{id}', 'GET /groups/detail'],
        since: '3.13',
        calls: 'one per answer',
        free: ['id', 'cinderId'],
        nullIf: [
          'the volume is in no group',
          'the group was deleted',
          'the group was converted from a consistency group',
        ],
      }),
      resolve: ({ groupId, consistencyGroupId }, _, { loaders }, info) =>
        reference('Group', groupId === consistencyGroupId ? null : groupId, loaders.group.byId, info),
    }),
    consistencyGroup: t.field({
      type: ConsistencyGroupRef,
      description: 'The consistency group of the volume.',
      extensions: cinder({
        rest: ['GET /consistencygroups/{id}', 'GET /consistencygroups/detail'],
        calls: 'one per answer',
        free: ['id', 'cinderId'],
        nullIf: ['the volume is in no consistency group', groupDeleted],
      }),
      resolve: ({ consistencyGroupId }, _, { loaders }, info) =>
        reference('ConsistencyGroup', consistencyGroupId, loaders.consistencyGroup.byId, info),
    }),
    attachments: t.field({
      type: [AttachmentRef],
      nullable: { list: true, items: false },
      description: 'The attachments of the volume.',
      extensions: cinder({
        rest: ['GET /attachments/detail'],
        calls: 'one per answer',
        callsIf: 'if a volume is reserved, attaching, detaching, or multiattach and not available',
        nullIf: [callFailed],
      }),
      resolve: (volume, _, context) => attachmentsOfVolume(context, volume),
    }),
    snapshots: t.field({
      type: SnapshotConnection,
      description: 'The snapshots of the volume, the newest first.',
      extensions: cinder({ rest: ['GET /snapshots/detail'], calls: 'one per answer', nullIf: [callFailed] }),
      args: pagingArgs,
      resolve: ({ id }, args, { loaders }) => childrenOf(loaders.snapshot.byParent('volumeId'), id, args),
    }),
    backups: t.field({
      type: BackupConnection,
      description: 'The backups of the volume, the newest first.',
      extensions: cinder({ rest: ['GET /backups/detail'], calls: 'one per answer', nullIf: [callFailed] }),
      args: pagingArgs,
      resolve: ({ id }, args, { loaders }) => childrenOf(loaders.backup.byParent('volumeId'), id, args),
    }),
    transfers: t.field({
      type: TransferConnection,
      description:
        'The open transfers of the volume to other projects, the newest first. A volume has one while its status is `AWAITING_TRANSFER`, unless the status was reset.',
      extensions: cinder({ rest: ['GET /volume-transfers/detail'], calls: 'one per answer', nullIf: [callFailed] }),
      args: pagingArgs,
      resolve: ({ id }, args, { loaders }) => childrenOf(loaders.transfer.byParent('volumeId'), id, args),
    }),
    encryption: t.field({
      type: VolumeEncryptionRef,
      description: 'The encryption of the volume.',
      extensions: cinder({
        rest: [{ call: 'GET /volumes/{id}/encryption' }],
        covers: [{ call: 'GET /volumes/{id}/encryption/{key}' }],
        calls: 'one per object',
        callsIf: 'if the volume is encrypted',
        nullIf: ['the volume is not encrypted'],
      }),
      resolve: ({ id, encrypted }, _, { loaders }) =>
        encrypted === false ? null : loaders.encryptionOfVolume.load(id),
    }),
    clones: t.field({
      type: VolumeConnection,
      description: 'The volumes that were cloned from the volume.',
      extensions: cinder({ rest: ['GET /volumes/detail'], calls: 'one per answer', nullIf: [callFailed] }),
      args: pagingArgs,
      resolve: ({ id }, args, { loaders }) => childrenOf(loaders.volume.byParent('sourceVolumeId'), id, args),
    }),
    messages: t.field({
      type: MessageConnection,
      description:
        'The messages about failed operations on the volume, the newest first. Failed requests of all users are included.',
      extensions: cinder({ rest: ['GET /messages'], since: '3.5', calls: 'one per answer', nullIf: [callFailed] }),
      args: pagingArgs,
      resolve: ({ id }, args, { loaders }) => childrenOf(loaders.messagesOfVolume, id, args),
    }),
  }),
});
