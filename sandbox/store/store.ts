import type { Image } from '../images/images.ts';
import type {
  AttachmentRow,
  BackupRow,
  ClusterRow,
  Encryption,
  GroupRow,
  GroupSnapshotRow,
  GroupTypeRow,
  MessageRow,
  QosSpecRow,
  ServerRow,
  ServiceRow,
  SnapshotRow,
  TransferRow,
  VolumeRow,
  VolumeTypeRow,
} from './records.ts';
import { Table } from './table.ts';

/** Cinder's database in memory. */
export class Store {
  readonly volumes = new Table<VolumeRow>([
    'id',
    'created_at',
    'updated_at',
    'display_name',
    'display_description',
    'status',
    'previous_status',
    'attach_status',
    'migration_status',
    'replication_status',
    'size',
    'availability_zone',
    'host',
    'cluster_name',
    'provider_id',
    '_name_id',
    'service_uuid',
    'shared_targets',
    'project_id',
    'user_id',
    'volume_type_id',
    'snapshot_id',
    'source_volid',
    'group_id',
    'consistencygroup_id',
    'encryption_key_id',
    'bootable',
    'multiattach',
    'use_quota',
  ]);
  readonly snapshots = new Table<SnapshotRow>([
    'id',
    'created_at',
    'updated_at',
    'display_name',
    'display_description',
    'volume_id',
    'volume_type_id',
    'volume_size',
    'status',
    'progress',
    'group_snapshot_id',
    'use_quota',
    'project_id',
    'user_id',
  ]);
  readonly backups = new Table<BackupRow>([
    'id',
    'created_at',
    'updated_at',
    'display_name',
    'display_description',
    'volume_id',
    'snapshot_id',
    'parent_id',
    'restore_volume_id',
    'status',
    'fail_reason',
    'size',
    'object_count',
    'availability_zone',
    'host',
    'service',
    'container',
    'num_dependent_backups',
    'data_timestamp',
    'encryption_key_id',
    'project_id',
    'user_id',
  ]);
  readonly transfers = new Table<TransferRow>([
    'id',
    'created_at',
    'updated_at',
    'volume_id',
    'display_name',
    'salt',
    'crypt_hash',
    'expires_at',
    'no_snapshots',
    'source_project_id',
    'destination_project_id',
    'accepted',
  ]);
  readonly attachments = new Table<AttachmentRow>([
    'id',
    'created_at',
    'updated_at',
    'volume_id',
    'instance_uuid',
    'attached_host',
    'mountpoint',
    'attach_time',
    'detach_time',
    'attach_status',
    'attach_mode',
    'connection_info',
    'connector',
  ]);
  readonly groups = new Table<GroupRow>([
    'id',
    'created_at',
    'updated_at',
    'name',
    'description',
    'status',
    'availability_zone',
    'host',
    'group_type_id',
    'group_snapshot_id',
    'source_group_id',
    'replication_status',
    'project_id',
    'user_id',
  ]);
  readonly groupSnapshots = new Table<GroupSnapshotRow>([
    'id',
    'created_at',
    'updated_at',
    'name',
    'description',
    'status',
    'group_id',
    'group_type_id',
    'project_id',
    'user_id',
  ]);
  readonly volumeTypes = new Table<VolumeTypeRow>([
    'id',
    'created_at',
    'updated_at',
    'name',
    'description',
    'is_public',
    'qos_specs_id',
  ]);
  readonly groupTypes = new Table<GroupTypeRow>(['id', 'created_at', 'updated_at', 'name', 'description', 'is_public']);
  readonly qosSpecs = new Table<QosSpecRow>(['id', 'created_at', 'updated_at']);
  readonly messages = new Table<MessageRow>([
    'id',
    'created_at',
    'updated_at',
    'project_id',
    'request_id',
    'resource_type',
    'resource_uuid',
    'event_id',
    'action_id',
    'detail_id',
    'message_level',
    'expires_at',
  ]);
  readonly services = new Table<ServiceRow>([
    'id',
    'created_at',
    'updated_at',
    'binary',
    'host',
    'availability_zone',
    'disabled',
    'disabled_reason',
    'cluster_name',
    'replication_status',
    'active_backend_id',
    'frozen',
  ]);
  readonly clusters = new Table<ClusterRow>([
    'id',
    'created_at',
    'updated_at',
    'name',
    'binary',
    'disabled',
    'disabled_reason',
    'replication_status',
    'active_backend_id',
    'frozen',
  ]);
  /** Images of Glance's, by id. */
  readonly images = new Map<string, Image>();
  /** The servers of Nova, newest first. */
  readonly servers: ServerRow[] = [];
  /** Volumes on the backends that are none of Cinder's, by name; sizes in GiB. */
  readonly foreignVolumes = new Map([
    ['legacy-accounts', { size: 12 }],
    ['legacy-photos', { size: 250 }],
  ]);
  /** Snapshots likewise, each of the volume that `source` names. */
  readonly foreignSnapshots = new Map([['legacy-accounts-friday', { size: 12, source: 'legacy-accounts' }]]);
  /** By volume type. */
  readonly encryptions = new Map<string, Encryption>();
  /** Ids of the volume types that projects have by default, by project. */
  readonly defaultTypes = new Map<string, string>();
  /** Quotas that an administrator has set: project id, then resource, then limit. */
  readonly quotas = new Map<string, Map<string, number>>();
  /** Quotas of classes: class name, then resource, then limit. */
  readonly quotaClasses = new Map<string, Map<string, number>>();
  /** Log levels that were set: host and binary, then logger, then level. */
  readonly logLevels = new Map<string, Map<string, string>>();

  /** Deletes a volume, and its transfers with it. */
  destroyVolume(volume: VolumeRow): void {
    for (const transfer of this.transfers.where((row) => row.volume_id === volume.id)) this.transfers.delete(transfer);
    this.volumes.delete(volume);
  }
}
