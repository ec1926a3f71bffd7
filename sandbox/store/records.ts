/**
 * The rows of Cinder's database under its own column names. A column that is here can be sorted by, and filtered by
 * where Cinder lets an administrator filter by any column. Times are strings, see timestamp().
 */
export interface Row {
  id: string;
  created_at: string;
  updated_at: string | null;
}

/** Names and values that a caller attaches to a resource. */
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
  /** Of the image that it was made from. */
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
  /** what the names of its objects begin with; null where the sandbox has made it, as there are none then */
  service_metadata: string | null;
  num_dependent_backups: number;
  data_timestamp: string | null;
  encryption_key_id: string | null;
  metadata: Metadata;
  /** what is kept of the volume beside its data */
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
  /** ids of the projects that a private type is shared with */
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

/** The name, the consumer and the specs are in rows of their own in Cinder: there is no column to sort or filter by. */
export interface QosSpecRow extends Row {
  name: string;
  consumer: string;
  specs: Metadata;
}

/** An offer of a volume to whoever has the key; it is gone once it is taken, and with its volume. */
export interface TransferRow extends Row {
  volume_id: string;
  display_name: string | null;
  salt: string;
  /** what salt and key make; the key itself is not kept */
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

/** A service of Cinder's; of a clustered one `cluster_name` is set. */
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
  /** whether it still reports; one that does not was last heard of when its row was last changed */
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
