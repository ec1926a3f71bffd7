import { childrenBy } from '../../resolvers/children.ts';
import { attachmentsOfVolume } from '../../resolvers/attachments.ts';
import { poolOfVolume } from '../../resolvers/backend-pools.ts';
import { typeOfVolume } from '../../resolvers/volume-types.ts';
import { BackupConnection, MessageConnection, SnapshotConnection, TransferConnection, VolumeConnection } from '../connections.ts';
import { cinder } from '../facts/facts.ts';
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
  description: 'A block storage device that can be attached to a server.',
  extensions: cinder({ rest: ['GET /volumes/{id}'] }),
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, VolumeStatus),
    ...metadataFields(t, {
      whenNull: 'Null if the group of the volume was deleted without the volume.',
      own: { route: '/volumes', noun: 'volume' },
    }),
    ...referenceIds(t, {
      volumeTypeId: { kind: 'VolumeType', since: '3.63' },
      snapshotId: { kind: 'Snapshot', whenNull: 'Null if the volume was not created from a snapshot.' },
      sourceVolumeId: { kind: 'Volume', whenNull: 'Null if the volume was not cloned.' },
      groupId: { kind: 'Group', whenNull: 'Null if the volume is in no group.' },
      consistencyGroupId: { kind: 'ConsistencyGroup', whenNull: 'Null if the volume is in no consistency group.' },
    }),
    name: t.exposeString('name', { description: 'The name of the volume, up to 255 characters. Several volumes can have the same name.' }),
    description: t.exposeString('description', { description: 'The description given by the user, up to 255 characters.' }),
    size: t.exposeInt('size', { description: 'The size of the volume, in GiB.' }),
    availabilityZone: t.exposeString('availabilityZone', { description: 'The availability zone of the volume.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'The date and time when the volume was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'The date and time when the volume was last updated.' }),
    projectId: t.exposeID('projectId', { description: 'The ID in Keystone of the project that owns the volume.' }),
    userId: t.exposeID('userId', { description: 'The ID in Keystone of the user who created the volume.' }),
    bootable: t.exposeBoolean('bootable', { description: 'Whether a server can boot from the volume.' }),
    encrypted: t.exposeBoolean('encrypted', { description: 'Whether the volume is encrypted.' }),
    encryptionKeyId: t.exposeID('encryptionKeyId', {
      description: 'The ID of the encryption key in the key manager. Null if the volume is not encrypted.',
      extensions: cinder({ since: '3.64' }),
    }),
    multiattach: t.exposeBoolean('multiattach', { description: 'Whether the volume can be attached to several servers at once.' }),
    sharedTargets: t.exposeBoolean('sharedTargets', {
      description: 'Whether the backend shares targets among volumes, so that attaching requires a lock.',
      extensions: cinder({ since: '3.48' }),
    }),
    consumesQuota: t.exposeBoolean('consumesQuota', {
      description: 'Whether the volume counts against the quota of the project. False for a temporary volume.',
      extensions: cinder({ since: '3.65' }),
    }),
    imageMetadata: t.expose('imageMetadata', {
      type: 'StringMap',
      description: 'The metadata of the image from which the volume was created. Null if there is none.',
      extensions: cinder({ covers: [{ call: 'POST /volumes/{id}/action', action: 'os-show_image_metadata' }] }),
    }),
    replicationStatus: t.field({
      type: ReplicationStatus.ref,
      description: 'The replication status of the volume.',
      resolve: (volume) => volume.replicationStatus === null ? null : ReplicationStatus.of(volume.replicationStatus),
    }),
    migrationStatus: t.field({
      type: MigrationStatus.ref,
      description: 'The status of the latest migration. Null if the volume has not been migrated.',
      extensions: cinder({ roles: ['admin'] }),
      resolve: (volume) => volume.migrationStatus === null ? null : MigrationStatus.of(volume.migrationStatus),
    }),
    rawMigrationStatus: t.exposeString('migrationStatus', {
      description: 'The migration status as reported by Cinder. `target:` and an ID mean that the volume will replace the one with this ID.',
      extensions: cinder({ roles: ['admin'] }),
    }),
    migrationNameId: t.exposeID('migrationNameId', {
      description: 'The ID of the volume in the backend after a migration.',
      extensions: cinder({ roles: ['admin'] }),
    }),
    host: t.exposeString('host', {
      description: 'The host, backend and pool of the volume, such as `node-1@lvm#pool-1`.',
      extensions: cinder({ roles: ['admin'] }),
    }),
    pool: t.field({
      type: BackendPoolRef,
      description: 'The backend pool of the volume. Null if the scheduler does not know the pool.',
      extensions: cinder({ rest: ['GET /scheduler-stats/get_pools'], calls: 'one per answer', roles: ['admin'] }),
      resolve: (volume, _, context) => poolOfVolume(volume, context),
    }),
    clusterName: t.exposeString('clusterName', {
      description: 'The cluster of the volume, such as `cluster-1@lvm#pool-1`. Null if the backend is not clustered.',
      extensions: cinder({ since: '3.61', roles: ['admin'] }),
    }),
    providerId: t.exposeString('providerId', {
      description: 'The ID that the backend gave the volume.',
      extensions: cinder({ since: '3.21', roles: ['admin'] }),
    }),
    serviceUuid: t.exposeID('serviceUuid', {
      description: 'The UUID of the `cinder-volume` service of the volume.',
      extensions: cinder({ since: '3.48' }),
    }),
    volumeType: t.field({
      type: VolumeTypeRef,
      description: 'The type of the volume. Only the ID and the name are known if the type is not visible to the caller.',
      extensions: cinder({ rest: ['GET /types/{id}', 'GET /types'], calls: 'one per answer', free: ['id', 'cinderId', 'name'] }),
      resolve: (volume, _, context, info) => typeOfVolume(volume, context, selectsOnly(info, 'id', 'cinderId', 'name')),
    }),
    snapshot: t.field({
      type: SnapshotRef,
      description: 'The snapshot from which the volume was created. Null if there is none, or if the snapshot was deleted.',
      extensions: cinder({ rest: ['GET /snapshots/{id}', 'GET /snapshots/detail'], calls: 'one per answer' }),
      resolve: ({ snapshotId }, _, { loaders }) => loaded(snapshotId, loaders.snapshot.byId),
    }),
    sourceVolume: t.field({
      type: VolumeRef,
      description: 'The volume from which the volume was cloned. Null if there is none, or if that volume was deleted.',
      extensions: cinder({ rest: ['GET /volumes/{id}', 'GET /volumes/detail'], calls: 'one per answer' }),
      resolve: ({ sourceVolumeId }, _, { loaders }) => loaded(sourceVolumeId, loaders.volume.byId),
    }),
    group: t.field({
      type: GroupRef,
      description: 'The group of the volume. Null if the volume is in no group, or if the group was converted from a consistency group.',
      extensions: cinder({ rest: ['GET /groups/{id}', 'GET /groups/detail'], since: '3.13', calls: 'one per answer', free: ['id', 'cinderId'] }),
      resolve: ({ groupId, consistencyGroupId }, _, { loaders }, info) =>
        reference('Group', groupId === consistencyGroupId ? null : groupId, loaders.group.byId, info),
    }),
    consistencyGroup: t.field({
      type: ConsistencyGroupRef,
      description: 'The consistency group of the volume. Null if the volume is in no consistency group.',
      extensions: cinder({
        rest: ['GET /consistencygroups/{id}', 'GET /consistencygroups/detail'],
        calls: 'one per answer',
        free: ['id', 'cinderId'],
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
      }),
      resolve: (volume, _, context) => attachmentsOfVolume(volume, context),
    }),
    snapshots: t.field({
      type: SnapshotConnection,
      description: 'The snapshots of the volume, the newest first.',
      extensions: cinder({ rest: ['GET /snapshots/detail'], calls: 'one per answer' }),
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.snapshotsOfVolume),
    }),
    backups: t.field({
      type: BackupConnection,
      description: 'The backups of the volume, the newest first.',
      extensions: cinder({ rest: ['GET /backups/detail'], calls: 'one per answer' }),
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.backupsOfVolume),
    }),
    transfers: t.field({
      type: TransferConnection,
      description: 'The open transfers of the volume to other projects, the newest first. A volume has one while its status is `AWAITING_TRANSFER`, unless the status was reset.',
      extensions: cinder({ rest: ['GET /volume-transfers/detail'], calls: 'one per answer' }),
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.transfersOfVolume),
    }),
    encryption: t.field({
      type: VolumeEncryptionRef,
      description: 'The encryption of the volume. Null if the volume is not encrypted.',
      extensions: cinder({
        rest: [{ call: 'GET /volumes/{id}/encryption' }],
        covers: [{ call: 'GET /volumes/{id}/encryption/{key}' }],
        calls: 'one per object',
        callsIf: 'if the volume is encrypted',
      }),
      resolve: ({ id, encrypted }, _, { loaders }) => (encrypted === false ? null : loaders.encryptionOfVolume.load(id)),
    }),
    clones: t.field({
      type: VolumeConnection,
      description: 'The volumes that were cloned from the volume.',
      extensions: cinder({ rest: ['GET /volumes/detail'], calls: 'one per answer' }),
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.volumesOfVolume),
    }),
    messages: t.field({
      type: MessageConnection,
      description: 'The messages about failed operations on the volume, the newest first. Failed requests of all users are included.',
      extensions: cinder({ rest: ['GET /messages'], since: '3.5', calls: 'one per answer' }),
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.messagesOfVolume),
    }),
  }),
});
