import type { CinderClient } from '../cinder/client.ts';
import { attachments } from '../cinder/resources/attachments.ts';
import { listBackendPools } from '../cinder/resources/backend-pools.ts';
import { backups } from '../cinder/resources/backups.ts';
import { listClusters } from '../cinder/resources/clusters.ts';
import { listServices } from '../cinder/resources/services.ts';
import { consistencyGroups, consistencyGroupSnapshots } from '../cinder/resources/consistency-groups.ts';
import { defaultVolumeTypeOf } from '../cinder/resources/default-types.ts';
import { groupSnapshots } from '../cinder/resources/group-snapshots.ts';
import { groupTypes } from '../cinder/resources/group-types.ts';
import { groups, replicationTargetsOf } from '../cinder/resources/groups.ts';
import { messages } from '../cinder/resources/messages.ts';
import { qosSpecs } from '../cinder/resources/qos-specs.ts';
import { snapshots } from '../cinder/resources/snapshots.ts';
import { transfers } from '../cinder/resources/transfers.ts';
import { accessOf, encryptionOf, extraSpecsOf, volumeTypes } from '../cinder/resources/volume-types.ts';
import { encryptionOf as encryptionOfVolume, volumes } from '../cinder/resources/volumes.ts';
import { dependentsLoader } from './dependents.ts';
import { TypeLoaders } from './type-loaders.ts';
import { messagesLoader } from './messages.ts';
import { memoize } from './memoize.ts';
import { oneByOneLoader } from './one-by-one.ts';
import { qosAssociationsLoader } from './qos-associations.ts';

/** The loaders of an operation. Loads are batched and cached for the operation, or for one event of a subscription. */
export class Loaders {
  readonly volume;
  readonly snapshot;
  readonly backup;
  readonly attachment;
  readonly group;
  readonly volumeType;
  readonly qosSpec;
  readonly groupType;
  readonly groupSnapshot;
  readonly transfer;
  readonly consistencyGroup;
  readonly consistencyGroupSnapshot;
  readonly message;

  readonly volumesOfGroup;
  readonly volumesOfSnapshot;
  readonly volumesOfVolume;
  readonly volumesOfVolumeType;
  readonly snapshotsOfVolume;
  readonly backupsOfVolume;
  readonly backupsOfSnapshot;
  readonly attachmentsOfVolume;
  readonly transfersOfVolume;
  readonly encryptionOfVolume;
  readonly dependentsOfBackup;
  readonly messagesOfVolume;
  readonly messagesOfSnapshot;
  readonly messagesOfBackup;

  /** Lists that Cinder returns without paging. */
  readonly services;
  readonly clusters;
  readonly backendPools;
  readonly snapshotsOfGroupSnapshot;
  readonly groupSnapshotsOfGroup;
  readonly snapshotsOfConsistencyGroup;
  readonly extraSpecsOfVolumeType;
  readonly encryptionOfVolumeType;
  readonly accessOfVolumeType;
  readonly associationsOfQosSpec;
  readonly replicationTargetsOfGroup;
  readonly defaultVolumeTypeOfProject;

  constructor(client: CinderClient) {
    this.volume = new TypeLoaders(client, volumes);
    this.snapshot = new TypeLoaders(client, snapshots);
    this.backup = new TypeLoaders(client, backups);
    this.attachment = new TypeLoaders(client, attachments, this.volume.byId);
    this.group = new TypeLoaders(client, groups);
    this.volumeType = new TypeLoaders(client, volumeTypes);
    this.qosSpec = new TypeLoaders(client, qosSpecs);
    this.groupType = new TypeLoaders(client, groupTypes);
    this.groupSnapshot = new TypeLoaders(client, groupSnapshots);
    this.transfer = new TypeLoaders(client, transfers);
    this.consistencyGroup = new TypeLoaders(client, consistencyGroups);
    this.consistencyGroupSnapshot = new TypeLoaders(client, consistencyGroupSnapshots);
    this.message = new TypeLoaders(client, messages);

    this.volumesOfGroup = this.volume.byParent({
      parameter: 'group_id',
      since: '3.13',
      parentOf: (volume) => volume.groupId,
      one: 'everyone',
      many: 'everyone',
    });
    this.volumesOfSnapshot = this.volume.byParent({
      parameter: 'snapshot_id',
      parentOf: (volume) => volume.snapshotId,
      one: 'admin',
      many: 'admin',
    });
    this.volumesOfVolume = this.volume.byParent({
      parameter: 'source_volid',
      parentOf: (volume) => volume.sourceVolumeId,
      one: 'admin',
      many: 'admin',
    });
    this.volumesOfVolumeType = this.volume.byParent({
      parameter: 'volume_type_id',
      since: '3.63',
      parentOf: (volume) => volume.volumeTypeId,
      one: 'admin',
      many: 'admin',
    });
    this.snapshotsOfVolume = this.snapshot.byParent({
      parameter: 'volume_id',
      parentOf: (snapshot) => snapshot.volumeId,
      one: 'everyone',
      many: 'nobody',
    });
    this.backupsOfVolume = this.backup.byParent({
      parameter: 'volume_id',
      parentOf: (backup) => backup.volumeId,
      one: 'everyone',
      many: 'nobody',
    });
    this.backupsOfSnapshot = this.backup.byParent({
      parameter: 'snapshot_id',
      parentOf: (backup) => backup.snapshotId,
      one: 'admin',
      many: 'nobody',
    });
    this.attachmentsOfVolume = this.attachment.byParent({
      parameter: 'volume_id',
      parentOf: (attachment) => attachment.volumeId,
      one: 'everyone',
      many: 'nobody',
    });
    this.transfersOfVolume = this.transfer.byParent({
      parameter: 'volume_id',
      parentOf: (transfer) => transfer.volumeId,
      one: 'everyone',
      many: 'nobody',
    });
    this.encryptionOfVolume = oneByOneLoader(client, encryptionOfVolume);
    this.dependentsOfBackup = dependentsLoader(client, this.backup);
    this.messagesOfVolume = messagesLoader(client, 'VOLUME');
    this.messagesOfSnapshot = messagesLoader(client, 'VOLUME_SNAPSHOT');
    this.messagesOfBackup = messagesLoader(client, 'VOLUME_BACKUP');

    this.services = memoize(() => listServices(client));
    this.clusters = memoize(() => listClusters(client));
    this.backendPools = memoize(() => listBackendPools(client));
    this.snapshotsOfGroupSnapshot = this.snapshot.byParent({
      parameter: 'group_snapshot_id',
      since: '3.14',
      parentOf: (snapshot) => snapshot.groupSnapshotId,
      one: 'admin',
      many: 'nobody',
    });
    this.groupSnapshotsOfGroup = this.groupSnapshot.byParent({
      parameter: 'group_id',
      parentOf: (snapshot) => snapshot.groupId,
      one: 'everyone',
      many: 'nobody',
    });
    this.snapshotsOfConsistencyGroup = this.consistencyGroupSnapshot.byParent({
      parameter: 'consistencygroup_id',
      parentOf: (snapshot) => snapshot.consistencyGroupId,
      one: 'nobody',
      many: 'nobody',
    });
    this.extraSpecsOfVolumeType = oneByOneLoader(client, extraSpecsOf);
    this.encryptionOfVolumeType = oneByOneLoader(client, encryptionOf);
    this.accessOfVolumeType = oneByOneLoader(client, accessOf);
    this.associationsOfQosSpec = qosAssociationsLoader(client, this.volumeType);
    this.replicationTargetsOfGroup = oneByOneLoader(client, replicationTargetsOf);
    this.defaultVolumeTypeOfProject = oneByOneLoader(client, defaultVolumeTypeOf);
  }
}
