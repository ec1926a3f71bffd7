/**
 * A row of Cinder's database, with its column names. Lists can be sorted by any column. Administrators can filter most lists
 * by any column. Times are texts, see `timestamp`.
 */
export interface Row {
  id: string;
  created_at: string;
  updated_at: string | null;
}

/** Keys and values that a user attaches to a resource. */
export type Metadata = Record<string, string>;

export interface OwnedRow extends Row {
  project_id: string;
  user_id: string;
}

export interface VolumeRow extends OwnedRow {
  display_name: string | null;
  display_description: string | null;
  status: string;
  previous_status: string | null;
  attach_status: string;
  migration_status: string | null;
  replication_status: string | null;
  /** GiB */
  size: number;
  availability_zone: string;
  host: string | null;
  cluster_name: string | null;
  provider_id: string | null;
  _name_id: string | null;
  service_uuid: string | null;
  shared_targets: boolean;
  volume_type_id: string;
  snapshot_id: string | null;
  source_volid: string | null;
  group_id: string | null;
  consistencygroup_id: string | null;
  encryption_key_id: string | null;
  bootable: boolean;
  multiattach: boolean;
  use_quota: boolean;
  metadata: Metadata;
  admin_metadata: Metadata;
  /** The metadata of the image that the volume was created from. */
  image_metadata: Metadata;
}

export interface SnapshotRow extends OwnedRow {
  display_name: string | null;
  display_description: string | null;
  volume_id: string;
  volume_type_id: string;
  /** GiB */
  volume_size: number;
  status: string;
  progress: string;
  group_snapshot_id: string | null;
  use_quota: boolean;
  metadata: Metadata;
}

export interface BackupRow extends OwnedRow {
  display_name: string | null;
  display_description: string | null;
  volume_id: string;
  snapshot_id: string | null;
  parent_id: string | null;
  restore_volume_id: string | null;
  status: string;
  fail_reason: string | null;
  /** GiB */
  size: number;
  object_count: number;
  availability_zone: string | null;
  host: string | null;
  service: string | null;
  container: string | null;
  /** The prefix of the names of the objects. Null for a backup that the sandbox created, which has no objects. */
  service_metadata: string | null;
  num_dependent_backups: number;
  data_timestamp: string | null;
  encryption_key_id: string | null;
  metadata: Metadata;
  /** The metadata of the volume. */
  volume_record: { name: string | null; description: string | null; metadata: Metadata };
}

export interface AttachmentRow extends Row {
  volume_id: string;
  instance_uuid: string | null;
  attached_host: string | null;
  mountpoint: string | null;
  attach_time: string | null;
  detach_time: string | null;
  attach_status: string;
  attach_mode: string | null;
  connection_info: Record<string, unknown> | null;
  connector: Record<string, unknown> | null;
}

/** A server of Nova. */
export interface ServerRow {
  id: string;
  name: string;
  status: 'ACTIVE';
  project_id: string;
}

export interface GroupRow extends OwnedRow {
  name: string | null;
  description: string | null;
  status: string;
  availability_zone: string;
  host: string | null;
  group_type_id: string;
  volume_type_ids: string[];
  group_snapshot_id: string | null;
  source_group_id: string | null;
  replication_status: string | null;
}

export interface VolumeTypeRow extends Row {
  name: string;
  description: string | null;
  is_public: boolean;
  qos_specs_id: string | null;
  extra_specs: Metadata;
  /** The IDs of the projects that have access to a private type. */
  projects: string[];
}

export interface GroupTypeRow extends Row {
  name: string;
  description: string | null;
  is_public: boolean;
  group_specs: Record<string, string | null>;
}

export interface GroupSnapshotRow extends OwnedRow {
  name: string | null;
  description: string | null;
  status: string;
  group_id: string;
  group_type_id: string;
}

/** Cinder has the name, the consumer and the specs in separate rows, so lists cannot be sorted or filtered by these. */
export interface QosSpecRow extends Row {
  name: string;
  consumer: string;
  specs: Metadata;
}

/** An offer of a volume to any user with the key. Accepting it or deleting the volume deletes the transfer. */
export interface TransferRow extends Row {
  volume_id: string;
  display_name: string | null;
  salt: string;
  /** The hash of salt and key. The key is not stored. */
  crypt_hash: string;
  expires_at: string | null;
  no_snapshots: boolean;
  source_project_id: string;
  destination_project_id: string | null;
  accepted: boolean;
}

/** How the volumes of a type are encrypted, with the keys in Cinder's order. */
export interface Encryption {
  created_at: string;
  updated_at: string | null;
  deleted_at: string | null;
  deleted: boolean;
  encryption_id: string;
  cipher: string | null;
  key_size: number | null;
  provider: string;
  control_location: string;
  volume_type_id: string;
}

export interface MessageRow extends Row {
  project_id: string;
  request_id: string;
  resource_type: string;
  resource_uuid: string;
  event_id: string;
  action_id: string;
  detail_id: string;
  message_level: string;
  expires_at: string;
}

/** A service of Cinder. `cluster_name` is set if it is part of a cluster. */
export interface ServiceRow extends Row {
  binary: string;
  host: string;
  availability_zone: string;
  disabled: boolean;
  disabled_reason: string | null;
  cluster_name: string | null;
  replication_status: string | null;
  active_backend_id: string | null;
  frozen: boolean;
  /** Whether the service still reports. If not, its last report was at the last change of the row. */
  alive: boolean;
}

export interface ClusterRow extends Row {
  name: string;
  binary: string;
  disabled: boolean;
  disabled_reason: string | null;
  replication_status: string | null;
  active_backend_id: string | null;
  frozen: boolean;
}
