import type { CinderClient } from '../cinder/client.ts';
import { attachments, type Attachment } from '../cinder/resources/attachments.ts';
import { listBackendPools, type BackendPool } from '../cinder/resources/backend-pools.ts';
import { backups, type Backup } from '../cinder/resources/backups.ts';
import { listClusters, type Cluster } from '../cinder/resources/clusters.ts';
import { listServices, type Service } from '../cinder/resources/services.ts';
import {
  consistencyGroups,
  consistencyGroupSnapshots,
  type ConsistencyGroup,
  type ConsistencyGroupSnapshot,
} from '../cinder/resources/consistency-groups.ts';
import { defaultVolumeTypeOf, type DefaultVolumeType } from '../cinder/resources/default-types.ts';
import { groupSnapshots, type GroupSnapshot } from '../cinder/resources/group-snapshots.ts';
import { groupTypes, type GroupType } from '../cinder/resources/group-types.ts';
import { groups, replicationTargetsOf, type Group, type ReplicationTarget } from '../cinder/resources/groups.ts';
import { messages, type Message } from '../cinder/resources/messages.ts';
import { qosSpecs, type QosAssociation, type QosSpec } from '../cinder/resources/qos-specs.ts';
import { quotaSet, type QuotaSet } from '../cinder/resources/quotas.ts';
import { snapshots, type Snapshot } from '../cinder/resources/snapshots.ts';
import { transfers, type Transfer } from '../cinder/resources/transfers.ts';
import {
  accessOf,
  encryptionOf,
  extraSpecsOf,
  volumeTypes,
  type VolumeType,
  type VolumeTypeAccess,
  type VolumeTypeEncryption,
} from '../cinder/resources/volume-types.ts';
import {
  encryptionOf as encryptionOfVolume,
  volumes,
  type Volume,
  type VolumeEncryption,
} from '../cinder/resources/volumes.ts';
import type { ByParentLoader } from './by-parent.ts';
import { dependentsLoader } from './dependents.ts';
import { messagesLoader } from './messages.ts';
import { namesLoader, type NamesLoader } from './names.ts';
import { oneByOneLoader, type OneByOneLoader } from './one-by-one.ts';
import { qosAssociationsLoader } from './qos-associations.ts';
import { serversLoader, type ServersLoader } from './servers.ts';
import { TypeLoaders } from './type-loaders.ts';

/**
 * The loaders of an operation. Loads are batched and cached for the operation, or for one event of a subscription.
 *
 * Each loader is created when it is first used, because most events of most subscriptions load nothing.
 */
export class Loaders {
  readonly #client: CinderClient;
  #volume?: TypeLoaders<Volume>;
  #snapshot?: TypeLoaders<Snapshot>;
  #backup?: TypeLoaders<Backup>;
  #attachment?: TypeLoaders<Attachment>;
  #group?: TypeLoaders<Group>;
  #volumeType?: TypeLoaders<VolumeType>;
  #qosSpec?: TypeLoaders<QosSpec>;
  #groupType?: TypeLoaders<GroupType>;
  #groupSnapshot?: TypeLoaders<GroupSnapshot>;
  #transfer?: TypeLoaders<Transfer>;
  #consistencyGroup?: TypeLoaders<ConsistencyGroup>;
  #consistencyGroupSnapshot?: TypeLoaders<ConsistencyGroupSnapshot>;
  #message?: TypeLoaders<Message>;
  #encryptionOfVolume?: OneByOneLoader<VolumeEncryption | null>;
  #dependentsOfBackup?: ByParentLoader<Backup>;
  #messagesOfVolume?: ByParentLoader<Message>;
  #messagesOfSnapshot?: ByParentLoader<Message>;
  #messagesOfBackup?: ByParentLoader<Message>;
  #extraSpecsOfVolumeType?: OneByOneLoader<Readonly<Record<string, string>> | null>;
  #encryptionOfVolumeType?: OneByOneLoader<VolumeTypeEncryption | null>;
  #accessOfVolumeType?: OneByOneLoader<readonly VolumeTypeAccess[] | null>;
  #associationsOfQosSpec?: ByParentLoader<QosAssociation>;
  #replicationTargetsOfGroup?: OneByOneLoader<readonly ReplicationTarget[] | null>;
  #defaultVolumeTypeOfProject?: OneByOneLoader<DefaultVolumeType | null>;
  #nameOfProject?: NamesLoader;
  #nameOfUser?: NamesLoader;
  #server?: ServersLoader;
  #services?: Promise<readonly Service[]>;
  #clusters?: Promise<readonly Cluster[]>;
  #backendPools?: Promise<readonly BackendPool[]>;
  #quotas?: Promise<QuotaSet>;

  constructor(client: CinderClient) {
    this.#client = client;
  }

  get volume(): TypeLoaders<Volume> {
    return (this.#volume ??= new TypeLoaders(this.#client, volumes));
  }

  get snapshot(): TypeLoaders<Snapshot> {
    return (this.#snapshot ??= new TypeLoaders(this.#client, snapshots));
  }

  get backup(): TypeLoaders<Backup> {
    return (this.#backup ??= new TypeLoaders(this.#client, backups));
  }

  get attachment(): TypeLoaders<Attachment> {
    return (this.#attachment ??= new TypeLoaders(this.#client, attachments, this.volume.byId));
  }

  get group(): TypeLoaders<Group> {
    return (this.#group ??= new TypeLoaders(this.#client, groups));
  }

  get volumeType(): TypeLoaders<VolumeType> {
    return (this.#volumeType ??= new TypeLoaders(this.#client, volumeTypes));
  }

  get qosSpec(): TypeLoaders<QosSpec> {
    return (this.#qosSpec ??= new TypeLoaders(this.#client, qosSpecs));
  }

  get groupType(): TypeLoaders<GroupType> {
    return (this.#groupType ??= new TypeLoaders(this.#client, groupTypes));
  }

  get groupSnapshot(): TypeLoaders<GroupSnapshot> {
    return (this.#groupSnapshot ??= new TypeLoaders(this.#client, groupSnapshots));
  }

  get transfer(): TypeLoaders<Transfer> {
    return (this.#transfer ??= new TypeLoaders(this.#client, transfers));
  }

  get consistencyGroup(): TypeLoaders<ConsistencyGroup> {
    return (this.#consistencyGroup ??= new TypeLoaders(this.#client, consistencyGroups));
  }

  get consistencyGroupSnapshot(): TypeLoaders<ConsistencyGroupSnapshot> {
    return (this.#consistencyGroupSnapshot ??= new TypeLoaders(this.#client, consistencyGroupSnapshots));
  }

  get message(): TypeLoaders<Message> {
    return (this.#message ??= new TypeLoaders(this.#client, messages));
  }

  get encryptionOfVolume(): OneByOneLoader<VolumeEncryption | null> {
    return (this.#encryptionOfVolume ??= oneByOneLoader(this.#client, encryptionOfVolume));
  }

  get dependentsOfBackup(): ByParentLoader<Backup> {
    return (this.#dependentsOfBackup ??= dependentsLoader(this.#client, this.backup));
  }

  get messagesOfVolume(): ByParentLoader<Message> {
    return (this.#messagesOfVolume ??= messagesLoader(this.#client, 'VOLUME'));
  }

  get messagesOfSnapshot(): ByParentLoader<Message> {
    return (this.#messagesOfSnapshot ??= messagesLoader(this.#client, 'VOLUME_SNAPSHOT'));
  }

  get messagesOfBackup(): ByParentLoader<Message> {
    return (this.#messagesOfBackup ??= messagesLoader(this.#client, 'VOLUME_BACKUP'));
  }

  get extraSpecsOfVolumeType(): OneByOneLoader<Readonly<Record<string, string>> | null> {
    return (this.#extraSpecsOfVolumeType ??= oneByOneLoader(this.#client, extraSpecsOf));
  }

  get encryptionOfVolumeType(): OneByOneLoader<VolumeTypeEncryption | null> {
    return (this.#encryptionOfVolumeType ??= oneByOneLoader(this.#client, encryptionOf));
  }

  get accessOfVolumeType(): OneByOneLoader<readonly VolumeTypeAccess[] | null> {
    return (this.#accessOfVolumeType ??= oneByOneLoader(this.#client, accessOf));
  }

  get associationsOfQosSpec(): ByParentLoader<QosAssociation> {
    return (this.#associationsOfQosSpec ??= qosAssociationsLoader(this.#client, this.volumeType));
  }

  get replicationTargetsOfGroup(): OneByOneLoader<readonly ReplicationTarget[] | null> {
    return (this.#replicationTargetsOfGroup ??= oneByOneLoader(this.#client, replicationTargetsOf));
  }

  get defaultVolumeTypeOfProject(): OneByOneLoader<DefaultVolumeType | null> {
    return (this.#defaultVolumeTypeOfProject ??= oneByOneLoader(this.#client, defaultVolumeTypeOf));
  }

  get nameOfProject(): NamesLoader {
    return (this.#nameOfProject ??= namesLoader(this.#client, 'project'));
  }

  get nameOfUser(): NamesLoader {
    return (this.#nameOfUser ??= namesLoader(this.#client, 'user'));
  }

  get server(): ServersLoader {
    return (this.#server ??= serversLoader(this.#client));
  }

  services(): Promise<readonly Service[]> {
    return (this.#services ??= listServices(this.#client));
  }

  clusters(): Promise<readonly Cluster[]> {
    return (this.#clusters ??= listClusters(this.#client));
  }

  backendPools(): Promise<readonly BackendPool[]> {
    return (this.#backendPools ??= listBackendPools(this.#client));
  }
  /** The quotas of the caller's project. */
  quotas(): Promise<QuotaSet> {
    return (this.#quotas ??= quotaSet(this.#client, this.#client.token.projectId));
  }
}
