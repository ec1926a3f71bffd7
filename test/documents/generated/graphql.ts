/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The access of a server to an attached volume. */
export type AttachMode =
  /** The server can only read. */
  | 'RO'
  /** The server can read and write. */
  | 'RW';

/** The status of an attachment. Values that the enum does not list are `UNKNOWN`. */
export type AttachmentStatus =
  /** `attached`: The volume is attached to the server. */
  | 'ATTACHED'
  /** `attaching`: The volume is connected, but the server has not reported the attachment yet. */
  | 'ATTACHING'
  /** `deleted`: The attachment is deleted. */
  | 'DELETED'
  /** `detached`: The volume is detached from the server. */
  | 'DETACHED'
  /** `detaching`: The volume is being detached from the server. */
  | 'DETACHING'
  /** `error_attaching`: The volume could not be attached. */
  | 'ERROR_ATTACHING'
  /** `error_detaching`: The volume could not be detached. */
  | 'ERROR_DETACHING'
  /** `reserved`: The volume is reserved for the server. */
  | 'RESERVED'
  /** A value that the enum does not list. The raw value is in the corresponding `raw` field. */
  | 'UNKNOWN';

/** The filters of a list of pools. A pool must match all of them. */
export type BackendPoolFilter = {
  /**
   * The exact name, such as `node-1@lvm#pool-1`.
   *
   * Since: microversion 3.28.
   */
  name?: string | null | undefined;
  /**
   * The name or ID of a volume type that the pools support. Fails with `UPSTREAM_ERROR` if a pool is thin-provisioned, because Cinder cannot compare such pools.
   *
   * Since: microversion 3.35.
   */
  volumeType?: string | null | undefined;
};

/** The status of a backup. Values that the enum does not list are `UNKNOWN`. */
export type BackupStatus =
  /** `available`: The backup can be restored. */
  | 'AVAILABLE'
  /** `creating`: The backup is being created. */
  | 'CREATING'
  /** `deleted`: The backup was deleted. */
  | 'DELETED'
  /** `deleting`: The backup is being deleted. */
  | 'DELETING'
  /** `error`: The creation failed. `failReason` has the reason. */
  | 'ERROR'
  /** `error_deleting`: The deletion failed. */
  | 'ERROR_DELETING'
  /** `restoring`: The backup is being restored to a volume. */
  | 'RESTORING'
  /** A value that the enum does not list. The raw value is in the corresponding `raw` field. */
  | 'UNKNOWN';

/** The kind of a change. */
export type ChangeKind =
  /** The resource was created. */
  | 'CREATED'
  /** The resource was deleted, or transferred to another project. */
  | 'DELETED'
  /** The resource existed when the subscription began. */
  | 'INITIAL'
  /** The status or another attribute of the resource changed. Changes that a slow client has not read are merged into one. */
  | 'UPDATED';

/** The filters of a list of clusters. A cluster must match all of them. */
export type ClusterFilter = {
  /**
   * The exact `backend_id` of the replica that serves the backend after a failover.
   *
   * Since: microversion 3.26.
   */
  activeBackendId?: string | null | undefined;
  /** The exact binary of the services, such as `cinder-volume`. */
  binary?: string | null | undefined;
  /** Whether the cluster is disabled. */
  disabled?: boolean | null | undefined;
  /**
   * Whether the backend is frozen.
   *
   * Since: microversion 3.26.
   */
  frozen?: boolean | null | undefined;
  /** Whether the cluster has a service that is up. */
  isUp?: boolean | null | undefined;
  /** The exact name, such as `cluster-1@lvm`. A name without `@` also matches all backends of the cluster. */
  name?: string | null | undefined;
  /** The number of services in the cluster that are down. */
  numDownHosts?: number | null | undefined;
  /** The number of services in the cluster. */
  numHosts?: number | null | undefined;
  /**
   * The replication status of the backend.
   *
   * Since: microversion 3.26.
   */
  replicationStatus?: ReplicationStatus | null | undefined;
};

/** The input of `completeAttachment`. */
export type CompleteAttachmentInput = {
  /** The global ID of the attachment, or the ID in Cinder. */
  id: string;
};

/** The status of a consistency group. Values that the enum does not list are `UNKNOWN`. */
export type ConsistencyGroupStatus =
  /** `available`: The consistency group can be used. */
  | 'AVAILABLE'
  /** `creating`: The consistency group is being created. */
  | 'CREATING'
  /** `deleted`: The consistency group was deleted. */
  | 'DELETED'
  /** `deleting`: The consistency group is being deleted. */
  | 'DELETING'
  /** `error`: The creation or another operation failed. */
  | 'ERROR'
  /** `error_deleting`: The deletion failed. */
  | 'ERROR_DELETING'
  /** `in-use`: The consistency group is in use. */
  | 'IN_USE'
  /** A value that the enum does not list. The raw value is in the corresponding `raw` field. */
  | 'UNKNOWN'
  /** `updating`: Volumes are being added to the consistency group or removed from it. */
  | 'UPDATING';

/** The place where data is encrypted. */
export type ControlLocation =
  /** `back-end`: in the storage backend. */
  | 'BACK_END'
  /** `front-end`: on the host of the server. */
  | 'FRONT_END';

/** The input of `createAttachment`. */
export type CreateAttachmentInput = {
  /** The connector properties of the host, as os-brick returns them, such as `{"host": "node-1", "initiator": "iqn.1994-05.com.redhat:node-1"}`. Without a connector, the volume is only reserved. */
  connector?: Record<string, unknown> | null | undefined;
  /**
   * The access mode.
   *
   * Since: microversion 3.54.
   */
  mode?: AttachMode | null | undefined;
  /** The ID of the server in Nova. Omit the ID to attach the volume to a host without a server. */
  serverId?: string | null | undefined;
  /** The volume to attach. */
  volumeId: string;
  /** Waits for the operation to finish before returning. */
  wait?: WaitInput | null | undefined;
};

/** The input of `createVolume`. */
export type CreateVolumeInput = {
  /** The availability zone of the volume. Cinder chooses one by default. */
  availabilityZone?: string | null | undefined;
  /** The description of the volume, up to 255 characters. */
  description?: string | null | undefined;
  /**
   * The group to which the volume is added.
   *
   * Since: microversion 3.13.
   */
  groupId?: string | null | undefined;
  /** The metadata of the volume. Keys and values have up to 255 characters. */
  metadata?: Record<string, string> | null | undefined;
  /** The name of the volume, up to 255 characters. */
  name?: string | null | undefined;
  /** Hints for the scheduler, such as `{"different_host": ["1f6c7b90-3a8e-4c53-9d3f-5a1f0f7d8e21"]}`. */
  schedulerHints?: Record<string, unknown> | null | undefined;
  /** The size of the volume, in GiB. Optional if the source is a snapshot, volume or backup. Defaults to the size of that source. */
  size?: number | null | undefined;
  /** The resource from which the volume is created. By default, the volume is empty. */
  source?: VolumeSourceInput | null | undefined;
  /** The type of the volume. Defaults to the default volume type. */
  volumeType?: VolumeTypeReferenceInput | null | undefined;
  /** Waits for the operation to finish before returning. */
  wait?: WaitInput | null | undefined;
};

/** The input of `deleteAttachment`. */
export type DeleteAttachmentInput = {
  /** The global ID of the attachment, or the ID in Cinder. */
  id: string;
  /** Whether the deletion succeeds if the attachment does not exist. */
  ignoreMissing?: boolean;
};

/** The kinds of things that stand in the way of a deletion. */
export type DeleteObstacleCode =
  /** The volume is attached. */
  | 'ATTACHED'
  /** An incremental backup is based on the backup. */
  | 'HAS_DEPENDENT_BACKUPS'
  /** A group allows the volume type. */
  | 'HAS_GROUPS'
  /** The group has a group snapshot. */
  | 'HAS_GROUP_SNAPSHOTS'
  /** The volume has a snapshot. */
  | 'HAS_SNAPSHOTS'
  /** The group contains a volume, or a volume has the type. */
  | 'HAS_VOLUMES'
  /** The volume belongs to a group. */
  | 'IN_GROUP'
  /** The snapshot belongs to a group snapshot. */
  | 'IN_GROUP_SNAPSHOT'
  /** The volume is offered to another project. */
  | 'IN_TRANSFER'
  /** The volume type is the default of the cloud or of a project. */
  | 'IS_DEFAULT_TYPE'
  /** The volume is being migrated. Only administrators see this. */
  | 'MIGRATING'
  /** The volume is reserved for an attachment. */
  | 'RESERVED'
  /** The status does not allow the deletion. */
  | 'WRONG_STATUS';

/** The input of `deleteVolume`. */
export type DeleteVolumeInput = {
  /** Whether the snapshots of the volume are also deleted. If false, a volume with snapshots is not deleted. */
  cascade?: boolean;
  /**
   * Whether the volume is deleted regardless of its status.
   *
   * Roles: admin.
   */
  force?: boolean;
  /** The global ID of the volume, or the ID in Cinder. */
  id: string;
  /** Whether the deletion succeeds if the volume does not exist. */
  ignoreMissing?: boolean;
  /** Waits for the operation to finish before returning. */
  wait?: WaitInput | null | undefined;
};

/** The input of `extendVolume`. */
export type ExtendVolumeInput = {
  /** The global ID of the volume, or the ID in Cinder. */
  id: string;
  /** The new size of the volume, in GiB. Must be larger than the current size. */
  newSize: number;
  /** Waits for the operation to finish before returning. */
  wait?: WaitInput | null | undefined;
};

/** The status of a group snapshot or consistency group snapshot. Values that the enum does not list are `UNKNOWN`. */
export type GroupSnapshotStatus =
  /** `available`: The snapshot can be used. */
  | 'AVAILABLE'
  /** `creating`: The snapshot is being created. */
  | 'CREATING'
  /** `deleted`: The snapshot was deleted. */
  | 'DELETED'
  /** `deleting`: The snapshot is being deleted. */
  | 'DELETING'
  /** `error`: The creation failed. */
  | 'ERROR'
  /** `error_deleting`: The deletion failed. */
  | 'ERROR_DELETING'
  /** A value that the enum does not list. The raw value is in the corresponding `raw` field. */
  | 'UNKNOWN'
  /** `updating`: The snapshot is being updated. */
  | 'UPDATING';

/** The status of a group. Values that the enum does not list are `UNKNOWN`. */
export type GroupStatus =
  /** `available`: The group can be used. */
  | 'AVAILABLE'
  /** `creating`: The group is being created. */
  | 'CREATING'
  /** `deleted`: The group was deleted. */
  | 'DELETED'
  /** `deleting`: The group is being deleted. */
  | 'DELETING'
  /** `error`: The creation or another operation failed. */
  | 'ERROR'
  /** `error_deleting`: The deletion failed. */
  | 'ERROR_DELETING'
  /** `in-use`: The group is in use. */
  | 'IN_USE'
  /** A value that the enum does not list. The raw value is in the corresponding `raw` field. */
  | 'UNKNOWN'
  /** `updating`: Volumes are being added to the group or removed from it. */
  | 'UPDATING';

/** The state of the service of a host. Values that the enum does not list are `UNKNOWN`. */
export type HostStatus =
  /** `available`: a recent heartbeat of the service arrived. */
  | 'AVAILABLE'
  /** `unavailable`: no heartbeat arrived within `service_down_time` of Cinder. */
  | 'UNAVAILABLE'
  /** A value that the enum does not list. The raw value is in the corresponding `raw` field. */
  | 'UNKNOWN';

/** The ways in which a resource is made from another one. */
export type LineageKind =
  /** A backup of a volume or of a snapshot. */
  | 'BACKUP'
  /** A volume that was cloned from another volume. */
  | 'CLONE'
  /** A volume that was created from a snapshot. */
  | 'FROM_SNAPSHOT'
  /** A volume that was created from an image of Glance. */
  | 'IMAGE'
  /** An incremental backup that is based on another backup. */
  | 'INCREMENT'
  /** A snapshot of a volume. */
  | 'SNAPSHOT';

/** A kind of service whose log levels can be read and set. */
export type LogBinary =
  /** `cinder-api`: the API. Only the process that serves the request is read or set. */
  | 'CINDER_API'
  /** `cinder-backup`: the backup service. */
  | 'CINDER_BACKUP'
  /** `cinder-scheduler`: the scheduler, which chooses backends. */
  | 'CINDER_SCHEDULER'
  /** `cinder-volume`: the volume service. */
  | 'CINDER_VOLUME';

/** The minimum severity of logged messages. Values that the enum does not list are `UNKNOWN`. */
export type LogLevel =
  /** `CRITICAL`: messages about failures that end the service. */
  | 'CRITICAL'
  /** `DEBUG`: all messages. */
  | 'DEBUG'
  /** `ERROR`: messages about failures. */
  | 'ERROR'
  /** `INFO`: messages about normal operation, and more severe ones. */
  | 'INFO'
  /** A value that the enum does not list. The raw value is in the corresponding `raw` field. */
  | 'UNKNOWN'
  /** `WARNING`: messages that need the attention of an operator, and more severe ones. */
  | 'WARNING';

/** The level of a message. Values that the enum does not list are `UNKNOWN`. */
export type MessageLevel =
  /** `ERROR`: An operation failed. Cinder creates no messages of other levels. */
  | 'ERROR'
  /** `INFO`: The message is informational. */
  | 'INFO'
  /** A value that the enum does not list. The raw value is in the corresponding `raw` field. */
  | 'UNKNOWN'
  /** `WARNING`: A problem needs attention. */
  | 'WARNING';

/** The type of the resource that a message is about. Values that the enum does not list are `UNKNOWN`. */
export type MessageResourceType =
  /** A value that the enum does not list. The raw value is in the corresponding `raw` field. */
  | 'UNKNOWN'
  /** `VOLUME`: The message is about a volume. */
  | 'VOLUME'
  /** `VOLUME_BACKUP`: The message is about a backup. */
  | 'VOLUME_BACKUP'
  /** `VOLUME_SNAPSHOT`: The message is about a snapshot. */
  | 'VOLUME_SNAPSHOT';

/** The status of the migration of a volume. Values that the enum does not list are `UNKNOWN`. */
export type MigrationStatus =
  /** `completing`: The migration is about to complete. */
  | 'COMPLETING'
  /** `error`: The migration failed. */
  | 'ERROR'
  /** `migrating`: The migration is in progress. */
  | 'MIGRATING'
  /** `none`: No migration is in progress. */
  | 'NONE'
  /** `starting`: The migration is about to start. */
  | 'STARTING'
  /** `success`: The migration succeeded. */
  | 'SUCCESS'
  /** A value that the enum does not list. The raw value is in the corresponding `raw` field. */
  | 'UNKNOWN';

/** The component that enforces a QoS spec. */
export type QosConsumer =
  /** `back-end`: the storage backend. */
  | 'BACK_END'
  /** `both`: the hypervisor and the storage backend. */
  | 'BOTH'
  /** `front-end`: the hypervisor of the server. */
  | 'FRONT_END';

/** The status of a replication. Values that the enum does not list are `UNKNOWN`. */
export type ReplicationStatus =
  /** `disabled`: The replication is disabled. */
  | 'DISABLED'
  /** `disabling`: The replication is being disabled. */
  | 'DISABLING'
  /** `enabled`: The replication is enabled. */
  | 'ENABLED'
  /** `enabling`: The replication is being enabled. */
  | 'ENABLING'
  /** `error`: The replication failed. */
  | 'ERROR'
  /** `failed-over`: The failover to the replica is complete. */
  | 'FAILED_OVER'
  /** `failing-over`: The failover to the replica is in progress. */
  | 'FAILING_OVER'
  /** `failover-error`: The failover to the replica failed. */
  | 'FAILOVER_ERROR'
  /** `not-capable`: The backend does not support replication. */
  | 'NOT_CAPABLE'
  /** A value that the enum does not list. The raw value is in the corresponding `raw` field. */
  | 'UNKNOWN';

/** The status of a server. Values that the enum does not list are `UNKNOWN`. */
export type ServerStatus =
  /** `ACTIVE`: The server is running. */
  | 'ACTIVE'
  /** `BUILD`: The server is being created. */
  | 'BUILD'
  /** `DELETED`: The server was deleted. */
  | 'DELETED'
  /** `ERROR`: The server has failed. */
  | 'ERROR'
  /** `HARD_REBOOT`: The server is being power-cycled. */
  | 'HARD_REBOOT'
  /** `MIGRATING`: The server is being moved to another host. */
  | 'MIGRATING'
  /** `PASSWORD`: The password of the server is being reset. */
  | 'PASSWORD'
  /** `PAUSED`: The server is paused. */
  | 'PAUSED'
  /** `REBOOT`: The server is being rebooted. */
  | 'REBOOT'
  /** `REBUILD`: The server is being rebuilt from an image. */
  | 'REBUILD'
  /** `RESCUED`: The server runs in rescue mode. */
  | 'RESCUED'
  /** `RESIZE`: The server is being resized or moved. */
  | 'RESIZE'
  /** `REVERT_RESIZE`: The resize of the server is being reverted. */
  | 'REVERT_RESIZE'
  /** `SHELVED`: The server is shelved. Its image is stored. */
  | 'SHELVED'
  /** `SHELVED_OFFLOADED`: The server is shelved and removed from its host. */
  | 'SHELVED_OFFLOADED'
  /** `SHUTOFF`: The server is powered off. */
  | 'SHUTOFF'
  /** `SOFT_DELETED`: The server is marked as deleted. */
  | 'SOFT_DELETED'
  /** `SUSPENDED`: The server is suspended. */
  | 'SUSPENDED'
  /** A value that the enum does not list. The raw value is in the corresponding `raw` field. */
  | 'UNKNOWN'
  /** `VERIFY_RESIZE`: The resize of the server waits for confirmation. */
  | 'VERIFY_RESIZE';

/** The filters of a list of services. A service must match all of them. */
export type ServiceFilter = {
  /** The exact binary, such as `cinder-volume`. */
  binary?: string | null | undefined;
  /** The exact host or backend, such as `node-1@lvm`. A host also matches its backends. */
  host?: string | null | undefined;
};

/** The state of a service, cluster or backend. Values that the enum does not list are `UNKNOWN`. */
export type ServiceState =
  /** `down`: no heartbeat arrived within `service_down_time` of Cinder, or the driver reports the backend as down. */
  | 'DOWN'
  /** A value that the enum does not list. The raw value is in the corresponding `raw` field. */
  | 'UNKNOWN'
  /** `up`: a recent heartbeat arrived, or the driver reports the backend as up. */
  | 'UP';

/** The status of a service or cluster for scheduling. Values that the enum does not list are `UNKNOWN`. */
export type ServiceStatus =
  /** `disabled`: an operator or Cinder disabled the service or cluster. */
  | 'DISABLED'
  /** `enabled`: the scheduler can choose the service or cluster. */
  | 'ENABLED'
  /** A value that the enum does not list. The raw value is in the corresponding `raw` field. */
  | 'UNKNOWN';

/** The status of a snapshot. Values that the enum does not list are `UNKNOWN`. */
export type SnapshotStatus =
  /** `available`: The snapshot is ready. */
  | 'AVAILABLE'
  /** `backing-up`: The snapshot is being backed up. */
  | 'BACKING_UP'
  /** `creating`: The snapshot is being created. */
  | 'CREATING'
  /** `deleted`: The snapshot is deleted. */
  | 'DELETED'
  /** `deleting`: The snapshot is being deleted. */
  | 'DELETING'
  /** `error`: The creation failed. */
  | 'ERROR'
  /** `error_deleting`: The deletion failed. */
  | 'ERROR_DELETING'
  /** `restoring`: The volume is being reverted to the snapshot. */
  | 'RESTORING'
  /** A value that the enum does not list. The raw value is in the corresponding `raw` field. */
  | 'UNKNOWN'
  /** `unmanaging`: The snapshot is being removed from the management of Cinder. */
  | 'UNMANAGING'
  /** `updating`: The snapshot is being updated. */
  | 'UPDATING';

/** The input of `updateAttachment`. */
export type UpdateAttachmentInput = {
  /** The connector properties of the host, as os-brick returns them, such as `{"host": "node-1", "initiator": "iqn.1994-05.com.redhat:node-1"}`. The key `host` is required. */
  connector: Record<string, unknown>;
  /** The global ID of the attachment, or the ID in Cinder. */
  id: string;
  /** Waits for the operation to finish before returning. */
  wait?: WaitInput | null | undefined;
};

/** The input of `updateVolume`. */
export type UpdateVolumeInput = {
  /** The new description of the volume, up to 255 characters. Null removes the description. */
  description?: string | null | undefined;
  /** The global ID of the volume, or the ID in Cinder. */
  id: string;
  /** The new metadata of the volume. All existing keys are replaced. */
  metadata?: Record<string, string> | null | undefined;
  /** The new name of the volume, up to 255 characters. Null removes the name. */
  name?: string | null | undefined;
};

/** The code of a `UserError`. Each code belongs to one kind of `UserError`. */
export type UserErrorCode =
  /** An invalid input: `ValidationError`. */
  | 'BAD_USER_INPUT'
  /** A conflict with another resource: `ConflictError`. */
  | 'CONFLICT'
  /** An operation that the policy does not allow: `ForbiddenError`. */
  | 'FORBIDDEN'
  /** A status that does not allow the operation: `InvalidStateError`. */
  | 'INVALID_STATE'
  /** A cloud that is too old: `MicroversionTooLowError`. */
  | 'MICROVERSION_TOO_LOW'
  /** A resource that does not exist or is not visible: `NotFoundError`. */
  | 'NOT_FOUND'
  /** A gateway without a free connection: `RequestFailedError`. */
  | 'OVERLOADED'
  /** A quota that would be exceeded: `QuotaExceededError`. */
  | 'QUOTA_EXCEEDED'
  /** Too many requests: `RateLimitedError`. */
  | 'RATE_LIMITED'
  /** An operation that failed later: `ResourceFailureError`. */
  | 'RESOURCE_FAILURE'
  /** A wait that reached its timeout: `WaitTimeoutError`. */
  | 'RESOURCE_TIMEOUT'
  /** A token that is no longer valid: `RequestFailedError`. */
  | 'UNAUTHENTICATED'
  /** Too many calls in one operation: `RequestFailedError`. */
  | 'UPSTREAM_BUDGET_EXCEEDED'
  /** A failure of Cinder, or an invalid response: `RequestFailedError`. */
  | 'UPSTREAM_ERROR'
  /** A response that did not arrive in time: `RequestFailedError`. */
  | 'UPSTREAM_TIMEOUT'
  /** A cloud that is not available: `RequestFailedError`. */
  | 'UPSTREAM_UNAVAILABLE';

/** The resource from which a volume is created: a snapshot, volume, backup or image. Exactly one field is required. */
export type VolumeSourceInput =
  {   /**
   * The backup from which the volume is created.
   *
   * Since: microversion 3.47.
   */
  backupId: string; imageId?: never; snapshotId?: never; volumeId?: never; }
  |  { backupId?: never;   /** The ID in Glance of the image from which the volume is created. Requires `size`. */
  imageId: string; snapshotId?: never; volumeId?: never; }
  |  { backupId?: never; imageId?: never;   /** The snapshot from which the volume is created. */
  snapshotId: string; volumeId?: never; }
  |  { backupId?: never; imageId?: never; snapshotId?: never;   /** The volume to clone. */
  volumeId: string; };

/** The status of a volume. Values that the enum does not list are `UNKNOWN`. */
export type VolumeStatus =
  /** `attaching`: The volume is being attached. */
  | 'ATTACHING'
  /** `available`: The volume is ready and has no attachments. */
  | 'AVAILABLE'
  /** `awaiting-transfer`: The volume is offered to another project. */
  | 'AWAITING_TRANSFER'
  /** `backing-up`: The volume is being backed up. */
  | 'BACKING_UP'
  /** `creating`: The volume is being created. */
  | 'CREATING'
  /** `deleting`: The volume is being deleted. */
  | 'DELETING'
  /** `detaching`: The volume is being detached. */
  | 'DETACHING'
  /** `downloading`: An image is being written to the volume. */
  | 'DOWNLOADING'
  /** `error`: The creation or another operation failed. */
  | 'ERROR'
  /** `error_backing-up`: The backup of the volume failed. */
  | 'ERROR_BACKING_UP'
  /** `error_deleting`: The deletion failed. */
  | 'ERROR_DELETING'
  /** `error_extending`: The extension failed. */
  | 'ERROR_EXTENDING'
  /** `error_managing`: The volume could not be brought under the management of Cinder. */
  | 'ERROR_MANAGING'
  /** `error_managing_deleting`: The volume could not be brought under the management of Cinder, and the deletion failed. */
  | 'ERROR_MANAGING_DELETING'
  /** `error_restoring`: The restoration of a backup failed. */
  | 'ERROR_RESTORING'
  /** `error_unmanaging`: The volume could not be removed from the management of Cinder. */
  | 'ERROR_UNMANAGING'
  /** `extending`: The volume is being extended. */
  | 'EXTENDING'
  /** `in-use`: The volume is attached. */
  | 'IN_USE'
  /** `maintenance`: The volume is locked during a migration. */
  | 'MAINTENANCE'
  /** `managing`: The volume is being brought under the management of Cinder. */
  | 'MANAGING'
  /** `reserved`: The volume is reserved for a server, but not attached yet. */
  | 'RESERVED'
  /** `restoring-backup`: A backup is being restored to the volume. */
  | 'RESTORING_BACKUP'
  /** `retyping`: The type of the volume is being changed. */
  | 'RETYPING'
  /** `reverting`: The volume is being reverted to its latest snapshot. */
  | 'REVERTING'
  /** A value that the enum does not list. The raw value is in the corresponding `raw` field. */
  | 'UNKNOWN'
  /** `unmanaging`: The volume is being removed from the management of Cinder. */
  | 'UNMANAGING'
  /** `uploading`: The volume is being uploaded to an image. */
  | 'UPLOADING';

/** A volume type, by ID or by name. Exactly one field is required. */
export type VolumeTypeReferenceInput =
  {   /** The global ID of the volume type, or the ID in Cinder. */
  id: string; name?: never; }
  |  { id?: never;   /** The name of the volume type. */
  name: string; };

/** How long to wait for an operation, and for which status. `{}` uses all defaults. The payload has a `WaitTimeoutError` or `ResourceFailureError` if the operation did not succeed in time. */
export type WaitInput = {
  /** The statuses that mean failure, such as `error`. Defaults to those of the operation. */
  failures?: Array<string> | null | undefined;
  /** The interval between two polls, in seconds. */
  interval?: number;
  /** The status to wait for, such as `available`. Case-insensitive. Defaults to the final status of the operation. */
  status?: string | null | undefined;
  /** The maximum time to wait, in seconds, up to 300. The operation continues after a timeout. */
  timeout?: number;
};

export type ApiVersionQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiVersionQuery = { apiVersion: { microversion: string, minMicroversion: string, maxMicroversion: string } };

export type CreateVolumeMutationVariables = Exact<{
  name: string;
  size: number;
}>;


export type CreateVolumeMutation = { createVolume: { volume: { id: string, name: string | null, status: VolumeStatus, size: number | null } | null, userErrors: Array<
      | { __typename: 'ConflictError', message: string, path: Array<string> | null }
      | { __typename: 'ForbiddenError', message: string, path: Array<string> | null }
      | { __typename: 'InvalidStateError', message: string, path: Array<string> | null }
      | { __typename: 'MicroversionTooLowError', message: string, path: Array<string> | null }
      | { __typename: 'NotFoundError', message: string, path: Array<string> | null }
      | { __typename: 'QuotaExceededError', message: string, path: Array<string> | null }
      | { __typename: 'RateLimitedError', message: string, path: Array<string> | null }
      | { __typename: 'RequestFailedError', message: string, path: Array<string> | null }
      | { __typename: 'ResourceFailureError', message: string, path: Array<string> | null }
      | { __typename: 'ValidationError', message: string, path: Array<string> | null }
      | { __typename: 'WaitTimeoutError', message: string, path: Array<string> | null }
    > } | null };

export type FindByNameQueryVariables = Exact<{
  nameOrId: string;
}>;


export type FindByNameQuery = { findVolume: { id: string, name: string | null, status: VolumeStatus, rawStatus: string, metadata: Record<string, string> | null, bootable: boolean | null, createdAt: string | null } | null };

export type GroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupsQuery = { groups: { nodes: Array<{ name: string | null, status: GroupStatus, volumeTypes: Array<{ name: string } | null>, volumes: { totalCount: number | null, nodes: Array<{ name: string | null, size: number | null }> } | null }> } | null };

export type LineageQueryVariables = Exact<{ [key: string]: never; }>;


export type LineageQuery = { snapshots: { nodes: Array<{ name: string | null, createdAt: string, volume: { name: string | null, volumeType: { name: string } | null } | null, volumes: { nodes: Array<{ name: string | null, status: VolumeStatus }> } | null, backups: { totalCount: number | null } | null }> } | null };

export type LiveVolumesSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type LiveVolumesSubscription = { volumesChanged: { kind: ChangeKind, previousStatus: VolumeStatus | null, status: VolumeStatus | null, volume: { id: string, name: string | null, size: number | null } | null } };

export type CreateLiveVolumeMutationVariables = Exact<{
  name: string;
  size: number;
}>;


export type CreateLiveVolumeMutation = { createVolume: { volume: { id: string, status: VolumeStatus } | null, userErrors: Array<
      | { __typename: 'ConflictError', message: string }
      | { __typename: 'ForbiddenError', message: string }
      | { __typename: 'InvalidStateError', message: string }
      | { __typename: 'MicroversionTooLowError', message: string }
      | { __typename: 'NotFoundError', message: string }
      | { __typename: 'QuotaExceededError', message: string }
      | { __typename: 'RateLimitedError', message: string }
      | { __typename: 'RequestFailedError', message: string }
      | { __typename: 'ResourceFailureError', message: string }
      | { __typename: 'ValidationError', message: string }
      | { __typename: 'WaitTimeoutError', message: string }
    > } | null };

export type VolumesQueryVariables = Exact<{ [key: string]: never; }>;


export type VolumesQuery = { volumes: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string | null, status: VolumeStatus, size: number | null, volumeType: { name: string, description: string | null } | null, attachments: Array<{ serverId: string | null, device: string | null }> | null, snapshots: { nodes: Array<{ name: string | null, status: SnapshotStatus, createdAt: string }> } | null, backups: { nodes: Array<{ name: string | null, isIncremental: boolean }> } | null, group: { name: string | null } | null }> } | null };

export type WaitForStatusSubscriptionVariables = Exact<{
  id: string;
}>;


export type WaitForStatusSubscription = { waitForStatus: { value: string | null, previousValue: string | null, node:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { name: string | null, size: number | null, id: string }
      | { id: string }
     | null } | null };

export type EverythingOfMineQueryVariables = Exact<{ [key: string]: never; }>;


export type EverythingOfMineQuery = { volumes: { nodes: Array<{ cinderId: string }> } | null, snapshots: { nodes: Array<{ cinderId: string }> } | null, backups: { nodes: Array<{ cinderId: string }> } | null, groups: { nodes: Array<{ cinderId: string }> } | null, attachments: { nodes: Array<{ cinderId: string }> } | null };

export type ByIdQueryVariables = Exact<{
  volume: string;
  snapshot: string;
  backup: string;
  group: string;
  attachment: string;
  nodes: Array<string> | string;
}>;


export type ByIdQuery = { volume: { id: string } | null, snapshot: { id: string } | null, backup: { id: string } | null, group: { id: string } | null, attachment: { id: string, connectionInfo: unknown } | null, findVolume: { id: string } | null, nodes: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null> };

export type ConnectionInfoOfAttachmentQueryVariables = Exact<{
  id: string;
}>;


export type ConnectionInfoOfAttachmentQuery = { attachment: { connectionInfo: unknown } | null };

export type AdminOnlyQueryVariables = Exact<{
  id: string;
}>;


export type AdminOnlyQuery = { volume: { host: string | null, name: string | null, migrationStatus: MigrationStatus | null, rawMigrationStatus: string | null, providerId: string | null, clusterName: string | null } | null };

export type AttachMutationVariables = Exact<{
  input: CreateAttachmentInput;
}>;


export type AttachMutation = { createAttachment: { attachment: { id: string, status: AttachmentStatus, rawStatus: string, serverId: string | null, attachMode: AttachMode | null } | null, userErrors: Array<
      | { __typename: 'ConflictError', message: string, path: Array<string> | null }
      | { __typename: 'ForbiddenError', message: string, path: Array<string> | null }
      | { __typename: 'InvalidStateError', message: string, path: Array<string> | null }
      | { __typename: 'MicroversionTooLowError', message: string, path: Array<string> | null }
      | { __typename: 'NotFoundError', message: string, path: Array<string> | null }
      | { __typename: 'QuotaExceededError', message: string, path: Array<string> | null }
      | { __typename: 'RateLimitedError', message: string, path: Array<string> | null }
      | { __typename: 'RequestFailedError', message: string, path: Array<string> | null }
      | { __typename: 'ResourceFailureError', message: string, path: Array<string> | null }
      | { __typename: 'ValidationError', message: string, path: Array<string> | null }
      | { __typename: 'WaitTimeoutError', lastStatus: string | null, message: string, path: Array<string> | null }
    > } | null };

export type ConnectMutationVariables = Exact<{
  input: UpdateAttachmentInput;
}>;


export type ConnectMutation = { updateAttachment: { attachment: { status: AttachmentStatus, connectionInfo: unknown } | null, userErrors: Array<
      | { __typename: 'ConflictError', message: string, path: Array<string> | null }
      | { __typename: 'ForbiddenError', message: string, path: Array<string> | null }
      | { __typename: 'InvalidStateError', message: string, path: Array<string> | null }
      | { __typename: 'MicroversionTooLowError', message: string, path: Array<string> | null }
      | { __typename: 'NotFoundError', message: string, path: Array<string> | null }
      | { __typename: 'QuotaExceededError', message: string, path: Array<string> | null }
      | { __typename: 'RateLimitedError', message: string, path: Array<string> | null }
      | { __typename: 'RequestFailedError', message: string, path: Array<string> | null }
      | { __typename: 'ResourceFailureError', message: string, path: Array<string> | null }
      | { __typename: 'ValidationError', message: string, path: Array<string> | null }
      | { __typename: 'WaitTimeoutError', message: string, path: Array<string> | null }
    > } | null };

export type CompleteMutationVariables = Exact<{
  input: CompleteAttachmentInput;
}>;


export type CompleteMutation = { completeAttachment: { attachment: { status: AttachmentStatus } | null, userErrors: Array<
      | { __typename: 'ConflictError', message: string }
      | { __typename: 'ForbiddenError', message: string }
      | { __typename: 'InvalidStateError', message: string }
      | { __typename: 'MicroversionTooLowError', message: string }
      | { __typename: 'NotFoundError', message: string }
      | { __typename: 'QuotaExceededError', message: string }
      | { __typename: 'RateLimitedError', message: string }
      | { __typename: 'RequestFailedError', message: string }
      | { __typename: 'ResourceFailureError', message: string }
      | { __typename: 'ValidationError', message: string }
      | { __typename: 'WaitTimeoutError', message: string }
    > } | null };

export type UnattachMutationVariables = Exact<{
  input: DeleteAttachmentInput;
}>;


export type UnattachMutation = { deleteAttachment: { deletedId: string | null, remaining: Array<{ id: string } | null> | null, userErrors: Array<
      | { __typename: 'ConflictError', message: string }
      | { __typename: 'ForbiddenError', message: string }
      | { __typename: 'InvalidStateError', message: string }
      | { __typename: 'MicroversionTooLowError', message: string }
      | { __typename: 'NotFoundError', message: string }
      | { __typename: 'QuotaExceededError', message: string }
      | { __typename: 'RateLimitedError', message: string }
      | { __typename: 'RequestFailedError', message: string }
      | { __typename: 'ResourceFailureError', message: string }
      | { __typename: 'ValidationError', message: string }
      | { __typename: 'WaitTimeoutError', message: string }
    > } | null };

export type EveryPoolQueryVariables = Exact<{
  filter?: BackendPoolFilter | null | undefined;
}>;


export type EveryPoolQuery = { backendPools: Array<{ name: string, capabilities: { volumeBackendName: string | null, poolName: string | null, vendorName: string | null, driverVersion: string | null, storageProtocol: string | null, allocatedCapacity: number | null, provisionedCapacity: number | null, reservedPercentage: number | null, reservedSnapshotPercentage: number | null, maxOverSubscriptionRatio: number | null, totalVolumes: number | null, thinProvisioningSupport: boolean | null, thickProvisioningSupport: boolean | null, compressionSupport: boolean | null, multiattach: boolean | null, qosSupport: boolean | null, onlineExtendSupport: boolean | null, sparseCopyVolume: boolean | null, cloneAcrossPools: boolean | null, consistentGroupSnapshotEnabled: boolean | null, consistentGroupReplicationEnabled: boolean | null, groupReplicationEnabled: boolean | null, replicationEnabled: boolean | null, locationInfo: string | null, filterFunction: string | null, goodnessFunction: string | null, timestamp: string | null, other: Record<string, unknown>, backendState: string | null, totalCapacity: { gib: number | null, isInfinite: boolean, isUnknown: boolean } | null, freeCapacity: { gib: number | null, isInfinite: boolean, isUnknown: boolean } | null } | null }> | null };

export type PoolNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type PoolNamesQuery = { backendPools: Array<{ name: string }> | null };

export type PoolsOfVolumesQueryVariables = Exact<{ [key: string]: never; }>;


export type PoolsOfVolumesQuery = { volumes: { nodes: Array<{ host: string | null, pool: { name: string, capabilities: { totalCapacity: { gib: number | null } | null } | null } | null }> } | null };

export type PoolOfVolumeQueryVariables = Exact<{
  id: string;
}>;


export type PoolOfVolumeQuery = { volume: { pool: { name: string } | null } | null };

export type BackupChainQueryVariables = Exact<{
  id: string;
}>;


export type BackupChainQuery = { backup: { cinderId: string, parent: { cinderId: string, parent: { cinderId: string } | null } | null, dependents: Array<{ cinderId: string }> | null } | null };

export type BackupParentQueryVariables = Exact<{
  id: string;
}>;


export type BackupParentQuery = { backup: { parent: { cinderId: string } | null } | null };

export type BackupDependentsQueryVariables = Exact<{
  id: string;
}>;


export type BackupDependentsQuery = { backup: { dependents: Array<{ cinderId: string }> | null } | null };

export type BackupsOfParentQueryVariables = Exact<{
  id: string;
}>;


export type BackupsOfParentQuery = { backups: { nodes: Array<{ cinderId: string }> } | null };

export type CapabilitiesQueryVariables = Exact<{
  host: string;
}>;


export type CapabilitiesQuery = { capabilities: { namespace: string, vendorName: string | null, volumeBackendName: string | null, poolName: string | null, driverVersion: string | null, storageProtocol: string | null, displayName: string | null, description: string | null, visibility: string | null, replicationTargets: Array<unknown>, properties: Array<{ name: string, title: string | null, description: string | null, type: string | null, other: Record<string, unknown> }> } | null };

export type AvailabilityZonesQueryVariables = Exact<{ [key: string]: never; }>;


export type AvailabilityZonesQuery = { availabilityZones: Array<{ zoneName: string, available: boolean }> | null };

export type ExtensionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExtensionsQuery = { extensions: Array<{ alias: string, name: string, description: string | null, updated: string, links: Array<unknown> }> | null };

export type ResourceFiltersQueryVariables = Exact<{
  resource?: string | null | undefined;
}>;


export type ResourceFiltersQuery = { resourceFilters: Array<{ resource: string, filters: Array<string> }> | null };

export type ExtensionQueryVariables = Exact<{
  alias: string;
}>;


export type ExtensionQuery = { extension: { alias: string, name: string } | null };

export type EveryClusterQueryVariables = Exact<{
  filter?: ClusterFilter | null | undefined;
}>;


export type EveryClusterQuery = { clusters: Array<{ name: string, binary: string, numHosts: number, numDownHosts: number, lastHeartbeat: string | null, createdAt: string, updatedAt: string | null, disabledReason: string | null, frozen: boolean | null, activeBackendId: string | null, state: string, status: string, replicationStatus: string | null }> | null };

export type ClusterSummariesQueryVariables = Exact<{ [key: string]: never; }>;


export type ClusterSummariesQuery = { clusters: Array<{ name: string, state: ServiceState, status: ServiceStatus, replicationStatus: ReplicationStatus | null }> | null };

export type ServicesOfClustersQueryVariables = Exact<{ [key: string]: never; }>;


export type ServicesOfClustersQuery = { clusters: Array<{ numHosts: number, name: string, services: Array<{ host: string, cluster: { name: string } | null }> | null }> | null };

export type WholeConsistencyGroupQueryVariables = Exact<{
  id: string;
}>;


export type WholeConsistencyGroupQuery = { consistencyGroup: { id: string, cinderId: string, status: ConsistencyGroupStatus, rawStatus: string, name: string | null, description: string | null, availabilityZone: string | null, createdAt: string, volumeTypeIds: Array<string>, volumeTypes: Array<{ cinderId: string } | null> } | null };

export type ConsistencyGroupOfVolumeQueryVariables = Exact<{
  id: string;
}>;


export type ConsistencyGroupOfVolumeQuery = { volume: { consistencyGroup: { id: string, cinderId: string } | null, group: { id: string } | null } | null };

export type AroundConsistencyGroupQueryVariables = Exact<{
  id: string;
}>;


export type AroundConsistencyGroupQuery = { consistencyGroup: { volumes: { nodes: Array<{ cinderId: string, consistencyGroup: { name: string | null } | null, group: { name: string | null } | null }> } | null, consistencyGroupSnapshots: { totalCount: number, nodes: Array<{ cinderId: string, consistencyGroup: { name: string | null } | null, snapshots: { nodes: Array<{ volume: { cinderId: string } | null }> } | null }> } | null } | null };

export type FindConsistencyGroupQueryVariables = Exact<{
  nameOrId: string;
  allProjects: boolean;
}>;


export type FindConsistencyGroupQuery = { findConsistencyGroup: { cinderId: string } | null };

export type WholeConsistencyGroupSnapshotQueryVariables = Exact<{
  id: string;
}>;


export type WholeConsistencyGroupSnapshotQuery = { consistencyGroupSnapshot: { id: string, cinderId: string, status: GroupSnapshotStatus, rawStatus: string, name: string | null, description: string | null, createdAt: string, consistencyGroupId: string | null, consistencyGroup: { id: string, cinderId: string } | null } | null };

export type FindConsistencyGroupSnapshotQueryVariables = Exact<{
  nameOrId: string;
}>;


export type FindConsistencyGroupSnapshotQuery = { findConsistencyGroupSnapshot: { cinderId: string } | null };

export type CreateMutationVariables = Exact<{
  input: CreateVolumeInput;
}>;


export type CreateMutation = { createVolume: { volume: { id: string, cinderId: string, name: string | null, description: string | null, status: VolumeStatus, rawStatus: string, size: number | null, metadata: Record<string, string> | null, team: string | null, snapshot: { id: string } | null, sourceVolume: { id: string } | null } | null, userErrors: Array<
      | { __typename: 'ConflictError', message: string, code: UserErrorCode, path: Array<string> | null, requestId: string | null }
      | { __typename: 'ForbiddenError', message: string, code: UserErrorCode, path: Array<string> | null, requestId: string | null }
      | { __typename: 'InvalidStateError', message: string, code: UserErrorCode, path: Array<string> | null, requestId: string | null }
      | { __typename: 'MicroversionTooLowError', message: string, code: UserErrorCode, path: Array<string> | null, requestId: string | null }
      | { __typename: 'NotFoundError', message: string, code: UserErrorCode, path: Array<string> | null, requestId: string | null }
      | { __typename: 'QuotaExceededError', message: string, code: UserErrorCode, path: Array<string> | null, requestId: string | null }
      | { __typename: 'RateLimitedError', message: string, code: UserErrorCode, path: Array<string> | null, requestId: string | null }
      | { __typename: 'RequestFailedError', message: string, code: UserErrorCode, path: Array<string> | null, requestId: string | null }
      | { __typename: 'ResourceFailureError', lastStatus: string | null, reasons: Array<string>, message: string, code: UserErrorCode, path: Array<string> | null, requestId: string | null }
      | { __typename: 'ValidationError', message: string, code: UserErrorCode, path: Array<string> | null, requestId: string | null }
      | { __typename: 'WaitTimeoutError', lastStatus: string | null, message: string, code: UserErrorCode, path: Array<string> | null, requestId: string | null }
    > } | null };

export type DefaultVolumeTypesQueryVariables = Exact<{ [key: string]: never; }>;


export type DefaultVolumeTypesQuery = { defaultVolumeTypes: Array<{ projectId: string, volumeTypeId: string, volumeType: { id: string, cinderId: string } | null }> | null };

export type DefaultVolumeTypeOfQueryVariables = Exact<{
  projectId: string;
}>;


export type DefaultVolumeTypeOfQuery = { defaultVolumeType: { projectId: string, volumeTypeId: string, volumeType: { cinderId: string, name: string, isPublic: boolean | null } | null } | null };

export type DeletePlanPartsFragment = { isAllowed: boolean, isAllowedWithDependents: boolean | null, obstacles: Array<{ code: DeleteObstacleCode, reason: string, isClearedByDependents: boolean, node:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     | null }>, dependents: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null> | null, steps: Array<{ mutation: string, input: Record<string, unknown>, hasWait: boolean }> | null };

export type DeletePlanQueryVariables = Exact<{
  id: string;
}>;


export type DeletePlanQuery = { node:
    | { deletePlan: { isAllowed: boolean, isAllowedWithDependents: boolean | null, obstacles: Array<{ code: DeleteObstacleCode, reason: string, isClearedByDependents: boolean, node:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null }>, dependents: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null> | null, steps: Array<{ mutation: string, input: Record<string, unknown>, hasWait: boolean }> | null } | null }
    | { deletePlan: { isAllowed: boolean, isAllowedWithDependents: boolean | null, obstacles: Array<{ code: DeleteObstacleCode, reason: string, isClearedByDependents: boolean, node:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null }>, dependents: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null> | null, steps: Array<{ mutation: string, input: Record<string, unknown>, hasWait: boolean }> | null } | null }
    | { ofSnapshot: { isAllowed: boolean, isAllowedWithDependents: boolean | null, obstacles: Array<{ code: DeleteObstacleCode, reason: string, isClearedByDependents: boolean, node:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null }>, dependents: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null> | null, steps: Array<{ mutation: string, input: Record<string, unknown>, hasWait: boolean }> | null } }
    | { deletePlan: { isAllowed: boolean, isAllowedWithDependents: boolean | null, obstacles: Array<{ code: DeleteObstacleCode, reason: string, isClearedByDependents: boolean, node:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null }>, dependents: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null> | null, steps: Array<{ mutation: string, input: Record<string, unknown>, hasWait: boolean }> | null } | null }
    | { deletePlan: { isAllowed: boolean, isAllowedWithDependents: boolean | null, obstacles: Array<{ code: DeleteObstacleCode, reason: string, isClearedByDependents: boolean, node:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null }>, dependents: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null> | null, steps: Array<{ mutation: string, input: Record<string, unknown>, hasWait: boolean }> | null } | null }
    | Record<PropertyKey, never>
   | null };

export type ReadmeFirstQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadmeFirstQuery = { volumes: { nodes: Array<{ name: string | null, status: VolumeStatus, size: number | null, snapshots: { nodes: Array<{ name: string | null }> } | null, attachments: Array<{ server: { name: string | null, status: ServerStatus | null } | null }> | null }> } | null };

export type OnePageQueryVariables = Exact<{ [key: string]: never; }>;


export type OnePageQuery = { volumes: { nodes: Array<{ cinderId: string, volumeType: { name: string, description: string | null } | null, attachments: Array<{ serverId: string | null, attachedAt: string | null }> | null, snapshots: { nodes: Array<{ name: string | null, status: SnapshotStatus }> } | null, backups: { nodes: Array<{ name: string | null, status: BackupStatus }> } | null }> } | null };

export type GroupsAndVolumesQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupsAndVolumesQuery = { groups: { nodes: Array<{ cinderId: string, volumes: { totalCount: number | null, nodes: Array<{ cinderId: string, group: { cinderId: string } | null }> } | null }> } | null };

export type SnapshotsAndVolumesQueryVariables = Exact<{ [key: string]: never; }>;


export type SnapshotsAndVolumesQuery = { snapshots: { nodes: Array<{ cinderId: string, volume: { cinderId: string, name: string | null, size: number | null } | null }> } | null };

export type NothingMoreQueryVariables = Exact<{
  id: string;
}>;


export type NothingMoreQuery = { volume: { cinderId: string, volumeType: { id: string, cinderId: string, name: string } | null, group: { id: string, cinderId: string } | null, attachments: Array<{ id: string, volume: { id: string, cinderId: string } | null }> | null } | null };

export type SameTwiceQueryVariables = Exact<{
  id: string;
  global: string;
}>;


export type SameTwiceQuery = { one: { name: string | null } | null, other: { size: number | null } | null, node:
    | { status: VolumeStatus }
    | Record<PropertyKey, never>
   | null, nodes: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null> };

export type AroundQueryVariables = Exact<{
  volume: string;
}>;


export type AroundQuery = { volume: { id: string, snapshots: { totalCount: number | null, nodes: Array<{ id: string, volume: { id: string, name: string | null } | null, backups: { nodes: Array<{ id: string }> } | null, volumes: { nodes: Array<{ id: string }> } | null }> } | null, backups: { nodes: Array<{ id: string, isIncremental: boolean, size: number | null, volume: { id: string, name: string | null } | null, snapshot: { id: string } | null }> } | null, clones: { nodes: Array<{ id: string }> } | null, snapshot: { id: string } | null, sourceVolume: { id: string } | null } | null };

export type OneAttachmentQueryVariables = Exact<{
  id: string;
}>;


export type OneAttachmentQuery = { attachment: { id: string, status: AttachmentStatus, rawStatus: string, serverId: string | null, attachMode: AttachMode | null, attachedAt: string | null, detachedAt: string | null, connectionInfo: unknown, device: string | null, hostName: string | null, volume: { cinderId: string, name: string | null } | null } | null };

export type AttachmentOfVolumeQueryVariables = Exact<{
  id: string;
}>;


export type AttachmentOfVolumeQuery = { volume: { attachments: Array<{ id: string, status: AttachmentStatus, rawStatus: string, serverId: string | null, attachMode: AttachMode | null, attachedAt: string | null, detachedAt: string | null, connectionInfo: unknown, device: string | null, hostName: string | null, volume: { cinderId: string, name: string | null } | null }> | null } | null };

export type TypesQueryVariables = Exact<{ [key: string]: never; }>;


export type TypesQuery = { volumeTypes: { nodes: Array<{ id: string, name: string, isPublic: boolean | null, extraSpecs: Record<string, string> | null, volumes: { totalCount: number | null } | null }> } | null, findVolumeType: { id: string, name: string, volumes: { nodes: Array<{ volumeType: { id: string } | null }> } | null } | null, apiVersion: { microversion: string, minMicroversion: string, maxMicroversion: string } };

export type WholeGroupSnapshotQueryVariables = Exact<{
  id: string;
}>;


export type WholeGroupSnapshotQuery = { groupSnapshot: { id: string, cinderId: string, status: GroupSnapshotStatus, rawStatus: string, name: string | null, description: string | null, createdAt: string, projectId: string | null, groupId: string, groupTypeId: string | null, group: { id: string, cinderId: string } | null, groupType: { id: string, cinderId: string } | null } | null };

export type AroundGroupSnapshotsQueryVariables = Exact<{
  id: string;
}>;


export type AroundGroupSnapshotsQuery = { group: { groupType: { name: string | null } | null, groupSnapshot: { id: string } | null, groupSnapshots: { totalCount: number | null, nodes: Array<{ cinderId: string, group: { name: string | null } | null, groupType: { name: string | null } | null, snapshots: { nodes: Array<{ name: string | null, groupSnapshot: { cinderId: string } | null, volume: { cinderId: string } | null }> } | null }> } | null } | null };

export type GroupSnapshotsOfSnapshotsQueryVariables = Exact<{
  id: string;
}>;


export type GroupSnapshotsOfSnapshotsQuery = { volume: { snapshots: { nodes: Array<{ groupSnapshot: { cinderId: string, name: string | null } | null }> } | null } | null };

export type FindGroupSnapshotQueryVariables = Exact<{
  nameOrId: string;
  allProjects: boolean;
}>;


export type FindGroupSnapshotQuery = { findGroupSnapshot: { cinderId: string } | null };

export type WholeGroupTypeQueryVariables = Exact<{
  id: string;
}>;


export type WholeGroupTypeQuery = { groupType: { id: string, cinderId: string, name: string | null, description: string | null, isPublic: boolean | null } | null };

export type GroupSpecsQueryVariables = Exact<{
  id: string;
}>;


export type GroupSpecsQuery = { groupType: { cinderId: string, name: string | null, description: string | null, isPublic: boolean | null, groupSpecs: Record<string, string> | null, a: string | null, empty: string | null, unknown: string | null } | null };

export type FindGroupTypeQueryVariables = Exact<{
  nameOrId: string;
}>;


export type FindGroupTypeQuery = { findGroupType: { cinderId: string } | null };

export type TypeOfGroupQueryVariables = Exact<{
  id: string;
}>;


export type TypeOfGroupQuery = { group: { groupType: { id: string, cinderId: string } | null } | null };

export type TypesOfGroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type TypesOfGroupsQuery = { groups: { nodes: Array<{ cinderId: string, groupType: { cinderId: string, name: string | null } | null }> } | null };

export type EveryHostQueryVariables = Exact<{
  zone?: string | null | undefined;
}>;


export type EveryHostQuery = { hosts: Array<{ hostName: string, service: string, zone: string, lastUpdate: string | null, serviceStatus: string, serviceState: string }> | null };

export type HostEnumsQueryVariables = Exact<{ [key: string]: never; }>;


export type HostEnumsQuery = { hosts: Array<{ serviceStatus: HostStatus, serviceState: ServiceStatus }> | null };

export type HostUsageQueryVariables = Exact<{
  name: string;
}>;


export type HostUsageQuery = { host: Array<{ host: string, projectId: string | null, volumeCount: number, totalVolumeGb: number, snapshotCount: number, totalSnapshotGb: number }> | null };

export type UsageOfHostsQueryVariables = Exact<{ [key: string]: never; }>;


export type UsageOfHostsQuery = { hosts: Array<{ hostName: string, service: string, usage: Array<{ host: string, projectId: string | null, volumeCount: number }> | null }> | null };

export type LineagePartsFragment = { isComplete: boolean, edges: Array<{ kind: LineageKind, depth: number, parentId: string, childId: string, parent:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     | null, child:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     | null }> };

export type LineageOfQueryVariables = Exact<{
  id: string;
  depth: number;
}>;


export type LineageOfQuery = { node:
    | { chain: { isComplete: boolean, edges: Array<{ kind: LineageKind, depth: number, parentId: string, childId: string, parent:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null, child:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null }> } | null }
    | { lineage: { isComplete: boolean, edges: Array<{ kind: LineageKind, depth: number, parentId: string, childId: string, parent:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null, child:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null }> } | null }
    | Record<PropertyKey, never>
   | null };

export type EverywhereQueryVariables = Exact<{
  allProjects: boolean;
}>;


export type EverywhereQuery = { volumes: { nodes: Array<{ cinderId: string, projectId: string | null, host: string | null }> } | null };

export type ManageableVolumesQueryVariables = Exact<{
  host: string;
}>;


export type ManageableVolumesQuery = { manageableVolumes: { nodes: Array<{ reference: unknown, size: number, safeToManage: boolean, reasonNotSafe: string | null, extraInfo: unknown, volume: { cinderId: string } | null }> } | null };

export type ManageableSnapshotsQueryVariables = Exact<{
  host: string;
}>;


export type ManageableSnapshotsQuery = { manageableSnapshots: { nodes: Array<{ reference: unknown, size: number, safeToManage: boolean, reasonNotSafe: string | null, extraInfo: unknown, sourceReference: unknown, snapshot: { cinderId: string } | null }> } | null };

export type WholeMessageQueryVariables = Exact<{
  id: string;
}>;


export type WholeMessageQuery = { message: { id: string, cinderId: string, eventId: string, userMessage: string, messageLevel: MessageLevel, rawMessageLevel: string, createdAt: string, guaranteedUntil: string, requestId: string, resourceType: MessageResourceType | null, rawResourceType: string | null, resourceId: string | null } | null };

export type MessageWithResourceQueryVariables = Exact<{
  id: string;
}>;


export type MessageWithResourceQuery = { message: { resourceId: string | null, resource:
      | { __typename: 'Attachment', id: string }
      | { __typename: 'Backup', name: string | null, id: string }
      | { __typename: 'ConsistencyGroup', id: string }
      | { __typename: 'ConsistencyGroupSnapshot', id: string }
      | { __typename: 'Group', id: string }
      | { __typename: 'GroupSnapshot', id: string }
      | { __typename: 'GroupType', id: string }
      | { __typename: 'Message', id: string }
      | { __typename: 'QosSpec', id: string }
      | { __typename: 'Snapshot', name: string | null, id: string }
      | { __typename: 'Transfer', id: string }
      | { __typename: 'Volume', name: string | null, id: string }
      | { __typename: 'VolumeType', id: string }
     | null } | null };

export type WholeQosSpecQueryVariables = Exact<{
  id: string;
}>;


export type WholeQosSpecQuery = { qosSpec: { id: string, cinderId: string, name: string, consumer: QosConsumer, specs: Record<string, string>, spec: string | null, unknown: string | null } | null };

export type AssociationsQueryVariables = Exact<{
  id: string;
}>;


export type AssociationsQuery = { qosSpec: { associations: Array<{ id: string, cinderId: string, name: string }> | null } | null };

export type AssociatedTypesQueryVariables = Exact<{
  id: string;
}>;


export type AssociatedTypesQuery = { qosSpec: { associations: Array<{ name: string, isPublic: boolean | null, extraSpec: string | null, qosSpec: { cinderId: string } | null }> | null } | null };

export type FindQosSpecQueryVariables = Exact<{
  nameOrId: string;
}>;


export type FindQosSpecQuery = { findQosSpec: { cinderId: string } | null };

export type LimitsQueryVariables = Exact<{
  projectId?: string | null | undefined;
}>;


export type LimitsQuery = { limits: { absolute: { maxTotalVolumes: number | null, maxTotalSnapshots: number | null, maxTotalVolumeGigabytes: number | null, maxTotalBackups: number | null, maxTotalBackupGigabytes: number | null, totalVolumesUsed: number | null, totalSnapshotsUsed: number | null, totalGigabytesUsed: number | null, totalBackupsUsed: number | null, totalBackupGigabytesUsed: number | null }, rate: Array<{ uri: string, regex: string, limits: Array<{ verb: string, value: number, remaining: number, unit: string, nextAvailable: string }> }> } | null };

export type CreateBeyondMutationVariables = Exact<{
  input: CreateVolumeInput;
}>;


export type CreateBeyondMutation = { createVolume: { volume: { id: string } | null, userErrors: Array<
      | { __typename: 'ConflictError', path: Array<string> | null, requestId: string | null }
      | { __typename: 'ForbiddenError', path: Array<string> | null, requestId: string | null }
      | { __typename: 'InvalidStateError', path: Array<string> | null, requestId: string | null }
      | { __typename: 'MicroversionTooLowError', path: Array<string> | null, requestId: string | null }
      | { __typename: 'NotFoundError', path: Array<string> | null, requestId: string | null }
      | { __typename: 'QuotaExceededError', quota: string | null, limit: number | null, inUse: number | null, requested: number | null, path: Array<string> | null, requestId: string | null }
      | { __typename: 'RateLimitedError', path: Array<string> | null, requestId: string | null }
      | { __typename: 'RequestFailedError', path: Array<string> | null, requestId: string | null }
      | { __typename: 'ResourceFailureError', path: Array<string> | null, requestId: string | null }
      | { __typename: 'ValidationError', path: Array<string> | null, requestId: string | null }
      | { __typename: 'WaitTimeoutError', path: Array<string> | null, requestId: string | null }
    > } | null };

export type EveryServiceQueryVariables = Exact<{
  filter?: ServiceFilter | null | undefined;
}>;


export type EveryServiceQuery = { services: Array<{ binary: string, host: string, zone: string, updatedAt: string | null, disabledReason: string | null, activeBackendId: string | null, frozen: boolean | null, status: string, state: string, backendState: string | null, replicationStatus: string | null, cluster: { name: string } | null }> | null };

export type ServiceEnumsQueryVariables = Exact<{
  host: string;
}>;


export type ServiceEnumsQuery = { services: Array<{ status: ServiceStatus, state: ServiceState, backendState: ServiceState | null, replicationStatus: ReplicationStatus | null }> | null };

export type ClusterNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type ClusterNamesQuery = { services: Array<{ cluster: { name: string } | null }> | null };

export type ClustersOfServicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ClustersOfServicesQuery = { services: Array<{ host: string, cluster: { name: string, numHosts: number, services: Array<{ host: string }> | null } | null }> | null };

export type FindServiceQueryVariables = Exact<{
  name: string;
  host?: string | null | undefined;
  ignoreMissing?: boolean;
}>;


export type FindServiceQuery = { findService: { binary: string, host: string } | null };

export type LogLevelsQueryVariables = Exact<{
  binary?: LogBinary | null | undefined;
  server?: string | null | undefined;
  prefix?: string | null | undefined;
}>;


export type LogLevelsQuery = { serviceLogLevels: Array<{ host: string, binary: string, levels: Array<{ prefix: string, level: LogLevel, rawLevel: string }> }> | null };

export type RereadAttachedQueryVariables = Exact<{
  id: string;
}>;


export type RereadAttachedQuery = { volume: { status: VolumeStatus, attachments: Array<{ id: string, status: AttachmentStatus, serverId: string | null, device: string | null }> | null } | null };

export type CreateForTestMutationVariables = Exact<{
  input: CreateVolumeInput;
}>;


export type CreateForTestMutation = { createVolume: { volume: { id: string, cinderId: string, rawStatus: string, size: number | null } | null, userErrors: Array<
      | { __typename: 'ConflictError', message: string }
      | { __typename: 'ForbiddenError', message: string }
      | { __typename: 'InvalidStateError', message: string }
      | { __typename: 'MicroversionTooLowError', message: string }
      | { __typename: 'NotFoundError', message: string }
      | { __typename: 'QuotaExceededError', message: string }
      | { __typename: 'RateLimitedError', message: string }
      | { __typename: 'RequestFailedError', message: string }
      | { __typename: 'ResourceFailureError', message: string }
      | { __typename: 'ValidationError', message: string }
      | { __typename: 'WaitTimeoutError', message: string }
    > } | null };

export type DeleteAfterTestMutationVariables = Exact<{
  id: string;
}>;


export type DeleteAfterTestMutation = { deleteVolume: { userErrors: Array<
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
    > } | null };

export type AllForComparisonQueryVariables = Exact<{ [key: string]: never; }>;


export type AllForComparisonQuery = { volumes: { totalCount: number | null } | null };

export type AroundTransfersQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type AroundTransfersQuery = { nodes: Array<
    | { cinderId: string, volume: { name: string | null, status: VolumeStatus, transfers: { totalCount: number | null, nodes: Array<{ cinderId: string }> } | null } | null }
    | Record<PropertyKey, never>
   | null> };

export type FindTransferQueryVariables = Exact<{
  nameOrId: string;
  allProjects: boolean;
}>;


export type FindTransferQuery = { findTransfer: { cinderId: string } | null };

export type WholeTransferQueryVariables = Exact<{
  id: string;
}>;


export type WholeTransferQuery = { transfer: { id: string, cinderId: string, name: string | null, createdAt: string, noSnapshots: boolean | null, sourceProjectId: string | null, destinationProjectId: string | null, accepted: boolean | null, volumeId: string, volume: { id: string, cinderId: string } | null } | null };

export type RereadQueryVariables = Exact<{
  id: string;
}>;


export type RereadQuery = { volume: { name: string | null, description: string | null, status: VolumeStatus, rawStatus: string, size: number | null, metadata: Record<string, string> | null } | null };

export type ExtendMutationVariables = Exact<{
  input: ExtendVolumeInput;
}>;


export type ExtendMutation = { extendVolume: { volume: { id: string, status: VolumeStatus, size: number | null } | null, userErrors: Array<
      | { __typename: 'ConflictError', message: string, path: Array<string> | null }
      | { __typename: 'ForbiddenError', message: string, path: Array<string> | null }
      | { __typename: 'InvalidStateError', message: string, path: Array<string> | null }
      | { __typename: 'MicroversionTooLowError', message: string, path: Array<string> | null }
      | { __typename: 'NotFoundError', message: string, path: Array<string> | null }
      | { __typename: 'QuotaExceededError', message: string, path: Array<string> | null }
      | { __typename: 'RateLimitedError', message: string, path: Array<string> | null }
      | { __typename: 'RequestFailedError', message: string, path: Array<string> | null }
      | { __typename: 'ResourceFailureError', lastStatus: string | null, reasons: Array<string>, message: string, path: Array<string> | null }
      | { __typename: 'ValidationError', message: string, path: Array<string> | null }
      | { __typename: 'WaitTimeoutError', lastStatus: string | null, message: string, path: Array<string> | null }
    > } | null };

export type UpdateMutationVariables = Exact<{
  input: UpdateVolumeInput;
}>;


export type UpdateMutation = { updateVolume: { volume: { name: string | null, description: string | null, metadata: Record<string, string> | null } | null, userErrors: Array<
      | { __typename: 'ConflictError', message: string, path: Array<string> | null }
      | { __typename: 'ForbiddenError', message: string, path: Array<string> | null }
      | { __typename: 'InvalidStateError', message: string, path: Array<string> | null }
      | { __typename: 'MicroversionTooLowError', message: string, path: Array<string> | null }
      | { __typename: 'NotFoundError', message: string, path: Array<string> | null }
      | { __typename: 'QuotaExceededError', message: string, path: Array<string> | null }
      | { __typename: 'RateLimitedError', message: string, path: Array<string> | null }
      | { __typename: 'RequestFailedError', message: string, path: Array<string> | null }
      | { __typename: 'ResourceFailureError', message: string, path: Array<string> | null }
      | { __typename: 'ValidationError', message: string, path: Array<string> | null }
      | { __typename: 'WaitTimeoutError', message: string, path: Array<string> | null }
    > } | null };

export type DeleteMutationVariables = Exact<{
  input: DeleteVolumeInput;
}>;


export type DeleteMutation = { deleteVolume: { deletedId: string | null, userErrors: Array<
      | { __typename: 'ConflictError', message: string }
      | { __typename: 'ForbiddenError', message: string }
      | { __typename: 'InvalidStateError', message: string }
      | { __typename: 'MicroversionTooLowError', message: string }
      | { __typename: 'NotFoundError', message: string }
      | { __typename: 'QuotaExceededError', message: string }
      | { __typename: 'RateLimitedError', message: string }
      | { __typename: 'RequestFailedError', message: string }
      | { __typename: 'ResourceFailureError', lastStatus: string | null, message: string }
      | { __typename: 'ValidationError', message: string }
      | { __typename: 'WaitTimeoutError', lastStatus: string | null, message: string }
    > } | null };

export type StateOfVolumeQueryVariables = Exact<{
  id: string;
}>;


export type StateOfVolumeQuery = { volume: { id: string, rawStatus: string, bootable: boolean | null, metadata: Record<string, string> | null, imageMetadata: Record<string, string> | null, rawMigrationStatus: string | null } | null };

export type VolumeSummaryQueryVariables = Exact<{
  allProjects: boolean;
}>;


export type VolumeSummaryQuery = { volumeSummary: { totalCount: number, totalSize: number, metadata: Array<{ key: string, values: Array<string> }> | null } | null };

export type WholeVolumeTypeQueryVariables = Exact<{
  id: string;
}>;


export type WholeVolumeTypeQuery = { volumeType: { id: string, cinderId: string, name: string, description: string | null, isPublic: boolean | null, extraSpecs: Record<string, string> | null, qosSpecId: string | null, visible: string | null, secret: string | null, unknown: string | null, qosSpec: { id: string, cinderId: string } | null } | null };

export type TypeDetailsQueryVariables = Exact<{
  id: string;
}>;


export type TypeDetailsQuery = { volumeType: { encryption: { encryptionId: string, provider: string, controlLocation: ControlLocation, cipher: string | null, keySize: number | null, createdAt: string, updatedAt: string | null, deleted: boolean, deletedAt: string | null, volumeType: { id: string, cinderId: string } | null } | null, access: Array<{ projectId: string, volumeType: { cinderId: string } | null }> | null } | null };

export type TypesWithSpecsQueryVariables = Exact<{ [key: string]: never; }>;


export type TypesWithSpecsQuery = { volumeTypes: { nodes: Array<{ cinderId: string, extraSpecs: Record<string, string> | null, qosSpec: { name: string, consumer: QosConsumer } | null }> } | null };

export type FindVolumeTypeQueryVariables = Exact<{
  nameOrId: string;
}>;


export type FindVolumeTypeQuery = { findVolumeType: { cinderId: string } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const DeletePlanPartsFragmentDoc = new TypedDocumentString(`
    fragment DeletePlanParts on DeletePlan {
  isAllowed
  isAllowedWithDependents
  obstacles {
    code
    reason
    node {
      id
    }
    isClearedByDependents
  }
  dependents {
    id
  }
  steps {
    mutation
    input
    hasWait
  }
}
    `, {"fragmentName":"DeletePlanParts"}) as unknown as TypedDocumentString<DeletePlanPartsFragment, unknown>;
export const LineagePartsFragmentDoc = new TypedDocumentString(`
    fragment LineageParts on Lineage {
  isComplete
  edges {
    kind
    depth
    parentId
    parent {
      id
    }
    childId
    child {
      id
    }
  }
}
    `, {"fragmentName":"LineageParts"}) as unknown as TypedDocumentString<LineagePartsFragment, unknown>;
export const ApiVersionDocument = new TypedDocumentString(`
    query ApiVersion {
  apiVersion {
    microversion
    minMicroversion
    maxMicroversion
  }
}
    `) as unknown as TypedDocumentString<ApiVersionQuery, ApiVersionQueryVariables>;
export const CreateVolumeDocument = new TypedDocumentString(`
    mutation CreateVolume($name: String!, $size: Int!) {
  createVolume(input: {name: $name, size: $size, wait: {timeout: 60}}) {
    volume {
      id
      name
      status
      size
    }
    userErrors {
      __typename
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateVolumeMutation, CreateVolumeMutationVariables>;
export const FindByNameDocument = new TypedDocumentString(`
    query FindByName($nameOrId: String!) {
  findVolume(nameOrId: $nameOrId) {
    id
    name
    status
    rawStatus
    metadata
    bootable
    createdAt
  }
}
    `) as unknown as TypedDocumentString<FindByNameQuery, FindByNameQueryVariables>;
export const GroupsDocument = new TypedDocumentString(`
    query Groups {
  groups {
    nodes {
      name
      status
      volumeTypes {
        name
      }
      volumes {
        totalCount
        nodes {
          name
          size
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GroupsQuery, GroupsQueryVariables>;
export const LineageDocument = new TypedDocumentString(`
    query Lineage {
  snapshots(first: 20, orderBy: [{field: CREATED_AT, direction: DESC}]) {
    nodes {
      name
      createdAt
      volume {
        name
        volumeType {
          name
        }
      }
      volumes {
        nodes {
          name
          status
        }
      }
      backups {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LineageQuery, LineageQueryVariables>;
export const LiveVolumesDocument = new TypedDocumentString(`
    subscription LiveVolumes {
  volumesChanged {
    kind
    previousStatus
    status
    volume {
      id
      name
      size
    }
  }
}
    `) as unknown as TypedDocumentString<LiveVolumesSubscription, LiveVolumesSubscriptionVariables>;
export const CreateLiveVolumeDocument = new TypedDocumentString(`
    mutation CreateLiveVolume($name: String!, $size: Int!) {
  createVolume(input: {name: $name, size: $size}) {
    volume {
      id
      status
    }
    userErrors {
      __typename
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateLiveVolumeMutation, CreateLiveVolumeMutationVariables>;
export const VolumesDocument = new TypedDocumentString(`
    query Volumes {
  volumes(first: 20) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      status
      size
      volumeType {
        name
        description
      }
      attachments {
        serverId
        device
      }
      snapshots {
        nodes {
          name
          status
          createdAt
        }
      }
      backups {
        nodes {
          name
          isIncremental
        }
      }
      group {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VolumesQuery, VolumesQueryVariables>;
export const WaitForStatusDocument = new TypedDocumentString(`
    subscription WaitForStatus($id: ID!) {
  waitForStatus(id: $id, wait: 60) {
    value
    previousValue
    node {
      id
      ... on Volume {
        name
        size
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WaitForStatusSubscription, WaitForStatusSubscriptionVariables>;
export const EverythingOfMineDocument = new TypedDocumentString(`
    query EverythingOfMine {
  volumes(first: 1000) {
    nodes {
      cinderId
    }
  }
  snapshots(first: 1000) {
    nodes {
      cinderId
    }
  }
  backups(first: 1000) {
    nodes {
      cinderId
    }
  }
  groups(first: 1000) {
    nodes {
      cinderId
    }
  }
  attachments(first: 1000) {
    nodes {
      cinderId
    }
  }
}
    `) as unknown as TypedDocumentString<EverythingOfMineQuery, EverythingOfMineQueryVariables>;
export const ByIdDocument = new TypedDocumentString(`
    query ById($volume: ID!, $snapshot: ID!, $backup: ID!, $group: ID!, $attachment: ID!, $nodes: [ID!]!) {
  volume(id: $volume) {
    id
  }
  snapshot(id: $snapshot) {
    id
  }
  backup(id: $backup) {
    id
  }
  group(id: $group) {
    id
  }
  attachment(id: $attachment) {
    id
    connectionInfo
  }
  findVolume(nameOrId: "behaviour-page-0") {
    id
  }
  nodes(ids: $nodes) {
    id
  }
}
    `) as unknown as TypedDocumentString<ByIdQuery, ByIdQueryVariables>;
export const ConnectionInfoOfAttachmentDocument = new TypedDocumentString(`
    query ConnectionInfoOfAttachment($id: ID!) {
  attachment(id: $id) {
    connectionInfo
  }
}
    `) as unknown as TypedDocumentString<ConnectionInfoOfAttachmentQuery, ConnectionInfoOfAttachmentQueryVariables>;
export const AdminOnlyDocument = new TypedDocumentString(`
    query AdminOnly($id: ID!) {
  volume(id: $id) {
    host
    name
    migrationStatus
    rawMigrationStatus
    providerId
    clusterName
  }
}
    `) as unknown as TypedDocumentString<AdminOnlyQuery, AdminOnlyQueryVariables>;
export const AttachDocument = new TypedDocumentString(`
    mutation Attach($input: CreateAttachmentInput!) {
  createAttachment(input: $input) {
    attachment {
      id
      status
      rawStatus
      serverId
      attachMode
    }
    userErrors {
      __typename
      message
      path
      ... on WaitTimeoutError {
        lastStatus
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AttachMutation, AttachMutationVariables>;
export const ConnectDocument = new TypedDocumentString(`
    mutation Connect($input: UpdateAttachmentInput!) {
  updateAttachment(input: $input) {
    attachment {
      status
      connectionInfo
    }
    userErrors {
      __typename
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ConnectMutation, ConnectMutationVariables>;
export const CompleteDocument = new TypedDocumentString(`
    mutation Complete($input: CompleteAttachmentInput!) {
  completeAttachment(input: $input) {
    attachment {
      status
    }
    userErrors {
      __typename
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CompleteMutation, CompleteMutationVariables>;
export const UnattachDocument = new TypedDocumentString(`
    mutation Unattach($input: DeleteAttachmentInput!) {
  deleteAttachment(input: $input) {
    deletedId
    remaining {
      id
    }
    userErrors {
      __typename
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UnattachMutation, UnattachMutationVariables>;
export const EveryPoolDocument = new TypedDocumentString(`
    query EveryPool($filter: BackendPoolFilter) {
  backendPools(filter: $filter) {
    name
    capabilities {
      volumeBackendName
      poolName
      vendorName
      driverVersion
      storageProtocol
      backendState: rawBackendState
      totalCapacity {
        gib
        isInfinite
        isUnknown
      }
      freeCapacity {
        gib
        isInfinite
        isUnknown
      }
      allocatedCapacity
      provisionedCapacity
      reservedPercentage
      reservedSnapshotPercentage
      maxOverSubscriptionRatio
      totalVolumes
      thinProvisioningSupport
      thickProvisioningSupport
      compressionSupport
      multiattach
      qosSupport
      onlineExtendSupport
      sparseCopyVolume
      cloneAcrossPools
      consistentGroupSnapshotEnabled
      consistentGroupReplicationEnabled
      groupReplicationEnabled
      replicationEnabled
      locationInfo
      filterFunction
      goodnessFunction
      timestamp
      other
    }
  }
}
    `) as unknown as TypedDocumentString<EveryPoolQuery, EveryPoolQueryVariables>;
export const PoolNamesDocument = new TypedDocumentString(`
    query PoolNames {
  backendPools {
    name
  }
}
    `) as unknown as TypedDocumentString<PoolNamesQuery, PoolNamesQueryVariables>;
export const PoolsOfVolumesDocument = new TypedDocumentString(`
    query PoolsOfVolumes {
  volumes(first: 100, filter: {metadata: {fixture: "page"}}) {
    nodes {
      host
      pool {
        name
        capabilities {
          totalCapacity {
            gib
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PoolsOfVolumesQuery, PoolsOfVolumesQueryVariables>;
export const PoolOfVolumeDocument = new TypedDocumentString(`
    query PoolOfVolume($id: ID!) {
  volume(id: $id) {
    pool {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<PoolOfVolumeQuery, PoolOfVolumeQueryVariables>;
export const BackupChainDocument = new TypedDocumentString(`
    query BackupChain($id: ID!) {
  backup(id: $id) {
    cinderId
    parent {
      cinderId
      parent {
        cinderId
      }
    }
    dependents {
      cinderId
    }
  }
}
    `) as unknown as TypedDocumentString<BackupChainQuery, BackupChainQueryVariables>;
export const BackupParentDocument = new TypedDocumentString(`
    query BackupParent($id: ID!) {
  backup(id: $id) {
    parent {
      cinderId
    }
  }
}
    `) as unknown as TypedDocumentString<BackupParentQuery, BackupParentQueryVariables>;
export const BackupDependentsDocument = new TypedDocumentString(`
    query BackupDependents($id: ID!) {
  backup(id: $id) {
    dependents {
      cinderId
    }
  }
}
    `) as unknown as TypedDocumentString<BackupDependentsQuery, BackupDependentsQueryVariables>;
export const BackupsOfParentDocument = new TypedDocumentString(`
    query BackupsOfParent($id: ID!) {
  backups(filter: {parentId: $id}) {
    nodes {
      cinderId
    }
  }
}
    `) as unknown as TypedDocumentString<BackupsOfParentQuery, BackupsOfParentQueryVariables>;
export const CapabilitiesDocument = new TypedDocumentString(`
    query Capabilities($host: String!) {
  capabilities(host: $host) {
    namespace
    vendorName
    volumeBackendName
    poolName
    driverVersion
    storageProtocol
    displayName
    description
    visibility
    replicationTargets
    properties {
      name
      title
      description
      type
      other
    }
  }
}
    `) as unknown as TypedDocumentString<CapabilitiesQuery, CapabilitiesQueryVariables>;
export const AvailabilityZonesDocument = new TypedDocumentString(`
    query AvailabilityZones {
  availabilityZones {
    zoneName
    available
  }
}
    `) as unknown as TypedDocumentString<AvailabilityZonesQuery, AvailabilityZonesQueryVariables>;
export const ExtensionsDocument = new TypedDocumentString(`
    query Extensions {
  extensions {
    alias
    name
    description
    updated
    links
  }
}
    `) as unknown as TypedDocumentString<ExtensionsQuery, ExtensionsQueryVariables>;
export const ResourceFiltersDocument = new TypedDocumentString(`
    query ResourceFilters($resource: String) {
  resourceFilters(resource: $resource) {
    resource
    filters
  }
}
    `) as unknown as TypedDocumentString<ResourceFiltersQuery, ResourceFiltersQueryVariables>;
export const ExtensionDocument = new TypedDocumentString(`
    query Extension($alias: String!) {
  extension(alias: $alias) {
    alias
    name
  }
}
    `) as unknown as TypedDocumentString<ExtensionQuery, ExtensionQueryVariables>;
export const EveryClusterDocument = new TypedDocumentString(`
    query EveryCluster($filter: ClusterFilter) {
  clusters(filter: $filter) {
    name
    binary
    state: rawState
    status: rawStatus
    numHosts
    numDownHosts
    lastHeartbeat
    createdAt
    updatedAt
    disabledReason
    replicationStatus: rawReplicationStatus
    frozen
    activeBackendId
  }
}
    `) as unknown as TypedDocumentString<EveryClusterQuery, EveryClusterQueryVariables>;
export const ClusterSummariesDocument = new TypedDocumentString(`
    query ClusterSummaries {
  clusters {
    name
    state
    status
    replicationStatus
  }
}
    `) as unknown as TypedDocumentString<ClusterSummariesQuery, ClusterSummariesQueryVariables>;
export const ServicesOfClustersDocument = new TypedDocumentString(`
    query ServicesOfClusters {
  clusters {
    numHosts
    services {
      host
      cluster {
        name
      }
    }
    name
  }
}
    `) as unknown as TypedDocumentString<ServicesOfClustersQuery, ServicesOfClustersQueryVariables>;
export const WholeConsistencyGroupDocument = new TypedDocumentString(`
    query WholeConsistencyGroup($id: ID!) {
  consistencyGroup(id: $id) {
    id
    cinderId
    status
    rawStatus
    name
    description
    availabilityZone
    createdAt
    volumeTypeIds
    volumeTypes {
      cinderId
    }
  }
}
    `) as unknown as TypedDocumentString<WholeConsistencyGroupQuery, WholeConsistencyGroupQueryVariables>;
export const ConsistencyGroupOfVolumeDocument = new TypedDocumentString(`
    query ConsistencyGroupOfVolume($id: ID!) {
  volume(id: $id) {
    consistencyGroup {
      id
      cinderId
    }
    group {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ConsistencyGroupOfVolumeQuery, ConsistencyGroupOfVolumeQueryVariables>;
export const AroundConsistencyGroupDocument = new TypedDocumentString(`
    query AroundConsistencyGroup($id: ID!) {
  consistencyGroup(id: $id) {
    volumes {
      nodes {
        cinderId
        consistencyGroup {
          name
        }
        group {
          name
        }
      }
    }
    consistencyGroupSnapshots(first: 100) {
      totalCount
      nodes {
        cinderId
        consistencyGroup {
          name
        }
        snapshots {
          nodes {
            volume {
              cinderId
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AroundConsistencyGroupQuery, AroundConsistencyGroupQueryVariables>;
export const FindConsistencyGroupDocument = new TypedDocumentString(`
    query FindConsistencyGroup($nameOrId: String!, $allProjects: Boolean!) {
  findConsistencyGroup(nameOrId: $nameOrId, allProjects: $allProjects) {
    cinderId
  }
}
    `) as unknown as TypedDocumentString<FindConsistencyGroupQuery, FindConsistencyGroupQueryVariables>;
export const WholeConsistencyGroupSnapshotDocument = new TypedDocumentString(`
    query WholeConsistencyGroupSnapshot($id: ID!) {
  consistencyGroupSnapshot(id: $id) {
    id
    cinderId
    status
    rawStatus
    name
    description
    createdAt
    consistencyGroupId
    consistencyGroup {
      id
      cinderId
    }
  }
}
    `) as unknown as TypedDocumentString<WholeConsistencyGroupSnapshotQuery, WholeConsistencyGroupSnapshotQueryVariables>;
export const FindConsistencyGroupSnapshotDocument = new TypedDocumentString(`
    query FindConsistencyGroupSnapshot($nameOrId: String!) {
  findConsistencyGroupSnapshot(nameOrId: $nameOrId) {
    cinderId
  }
}
    `) as unknown as TypedDocumentString<FindConsistencyGroupSnapshotQuery, FindConsistencyGroupSnapshotQueryVariables>;
export const CreateDocument = new TypedDocumentString(`
    mutation Create($input: CreateVolumeInput!) {
  createVolume(input: $input) {
    volume {
      id
      cinderId
      name
      description
      status
      rawStatus
      size
      metadata
      team: metadataValue(key: "team")
      snapshot {
        id
      }
      sourceVolume {
        id
      }
    }
    userErrors {
      __typename
      message
      code
      path
      requestId
      ... on ResourceFailureError {
        lastStatus
        reasons
      }
      ... on WaitTimeoutError {
        lastStatus
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreateMutation, CreateMutationVariables>;
export const DefaultVolumeTypesDocument = new TypedDocumentString(`
    query DefaultVolumeTypes {
  defaultVolumeTypes {
    projectId
    volumeTypeId
    volumeType {
      id
      cinderId
    }
  }
}
    `) as unknown as TypedDocumentString<DefaultVolumeTypesQuery, DefaultVolumeTypesQueryVariables>;
export const DefaultVolumeTypeOfDocument = new TypedDocumentString(`
    query DefaultVolumeTypeOf($projectId: ID!) {
  defaultVolumeType(projectId: $projectId) {
    projectId
    volumeTypeId
    volumeType {
      cinderId
      name
      isPublic
    }
  }
}
    `) as unknown as TypedDocumentString<DefaultVolumeTypeOfQuery, DefaultVolumeTypeOfQueryVariables>;
export const DeletePlanDocument = new TypedDocumentString(`
    query DeletePlan($id: ID!) {
  node(id: $id) {
    ... on Volume {
      deletePlan {
        ...DeletePlanParts
      }
    }
    ... on Snapshot {
      ofSnapshot: deletePlan {
        ...DeletePlanParts
      }
    }
    ... on Backup {
      deletePlan {
        ...DeletePlanParts
      }
    }
    ... on Group {
      deletePlan {
        ...DeletePlanParts
      }
    }
    ... on VolumeType {
      deletePlan {
        ...DeletePlanParts
      }
    }
  }
}
    fragment DeletePlanParts on DeletePlan {
  isAllowed
  isAllowedWithDependents
  obstacles {
    code
    reason
    node {
      id
    }
    isClearedByDependents
  }
  dependents {
    id
  }
  steps {
    mutation
    input
    hasWait
  }
}`) as unknown as TypedDocumentString<DeletePlanQuery, DeletePlanQueryVariables>;
export const ReadmeFirstDocument = new TypedDocumentString(`
    query ReadmeFirst {
  volumes(first: 5) {
    nodes {
      name
      status
      size
      snapshots {
        nodes {
          name
        }
      }
      attachments {
        server {
          name
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadmeFirstQuery, ReadmeFirstQueryVariables>;
export const OnePageDocument = new TypedDocumentString(`
    query OnePage {
  volumes(first: 24) {
    nodes {
      cinderId
      volumeType {
        name
        description
      }
      attachments {
        serverId
        attachedAt
      }
      snapshots {
        nodes {
          name
          status
        }
      }
      backups {
        nodes {
          name
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OnePageQuery, OnePageQueryVariables>;
export const GroupsAndVolumesDocument = new TypedDocumentString(`
    query GroupsAndVolumes {
  groups {
    nodes {
      cinderId
      volumes {
        totalCount
        nodes {
          cinderId
          group {
            cinderId
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GroupsAndVolumesQuery, GroupsAndVolumesQueryVariables>;
export const SnapshotsAndVolumesDocument = new TypedDocumentString(`
    query SnapshotsAndVolumes {
  snapshots(first: 100) {
    nodes {
      cinderId
      volume {
        cinderId
        name
        size
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SnapshotsAndVolumesQuery, SnapshotsAndVolumesQueryVariables>;
export const NothingMoreDocument = new TypedDocumentString(`
    query NothingMore($id: ID!) {
  volume(id: $id) {
    cinderId
    volumeType {
      id
      cinderId
      name
    }
    group {
      id
      cinderId
    }
    attachments {
      id
      volume {
        id
        cinderId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NothingMoreQuery, NothingMoreQueryVariables>;
export const SameTwiceDocument = new TypedDocumentString(`
    query SameTwice($id: ID!, $global: ID!) {
  one: volume(id: $id) {
    name
  }
  other: volume(id: $global) {
    size
  }
  node(id: $global) {
    ... on Volume {
      status
    }
  }
  nodes(ids: [$global]) {
    id
  }
}
    `) as unknown as TypedDocumentString<SameTwiceQuery, SameTwiceQueryVariables>;
export const AroundDocument = new TypedDocumentString(`
    query Around($volume: ID!) {
  volume(id: $volume) {
    id
    snapshots(first: 100) {
      totalCount
      nodes {
        id
        volume {
          id
          name
        }
        backups {
          nodes {
            id
          }
        }
        volumes {
          nodes {
            id
          }
        }
      }
    }
    backups {
      nodes {
        id
        volume {
          id
          name
        }
        snapshot {
          id
        }
        isIncremental
        size
      }
    }
    clones {
      nodes {
        id
      }
    }
    snapshot {
      id
    }
    sourceVolume {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<AroundQuery, AroundQueryVariables>;
export const OneAttachmentDocument = new TypedDocumentString(`
    query OneAttachment($id: ID!) {
  attachment(id: $id) {
    id
    status
    rawStatus
    serverId
    attachMode
    attachedAt
    detachedAt
    connectionInfo
    device
    hostName
    volume {
      cinderId
      name
    }
  }
}
    `) as unknown as TypedDocumentString<OneAttachmentQuery, OneAttachmentQueryVariables>;
export const AttachmentOfVolumeDocument = new TypedDocumentString(`
    query AttachmentOfVolume($id: ID!) {
  volume(id: $id) {
    attachments {
      id
      status
      rawStatus
      serverId
      attachMode
      attachedAt
      detachedAt
      connectionInfo
      device
      hostName
      volume {
        cinderId
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AttachmentOfVolumeQuery, AttachmentOfVolumeQueryVariables>;
export const TypesDocument = new TypedDocumentString(`
    query Types {
  volumeTypes {
    nodes {
      id
      name
      isPublic
      extraSpecs
      volumes(first: 1) {
        totalCount
      }
    }
  }
  findVolumeType(nameOrId: "__DEFAULT__") {
    id
    name
    volumes(first: 5) {
      nodes {
        volumeType {
          id
        }
      }
    }
  }
  apiVersion {
    microversion
    minMicroversion
    maxMicroversion
  }
}
    `) as unknown as TypedDocumentString<TypesQuery, TypesQueryVariables>;
export const WholeGroupSnapshotDocument = new TypedDocumentString(`
    query WholeGroupSnapshot($id: ID!) {
  groupSnapshot(id: $id) {
    id
    cinderId
    status
    rawStatus
    name
    description
    createdAt
    projectId
    groupId
    groupTypeId
    group {
      id
      cinderId
    }
    groupType {
      id
      cinderId
    }
  }
}
    `) as unknown as TypedDocumentString<WholeGroupSnapshotQuery, WholeGroupSnapshotQueryVariables>;
export const AroundGroupSnapshotsDocument = new TypedDocumentString(`
    query AroundGroupSnapshots($id: ID!) {
  group(id: $id) {
    groupType {
      name
    }
    groupSnapshot {
      id
    }
    groupSnapshots(first: 100) {
      totalCount
      nodes {
        cinderId
        group {
          name
        }
        groupType {
          name
        }
        snapshots {
          nodes {
            name
            groupSnapshot {
              cinderId
            }
            volume {
              cinderId
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AroundGroupSnapshotsQuery, AroundGroupSnapshotsQueryVariables>;
export const GroupSnapshotsOfSnapshotsDocument = new TypedDocumentString(`
    query GroupSnapshotsOfSnapshots($id: ID!) {
  volume(id: $id) {
    snapshots(first: 100) {
      nodes {
        groupSnapshot {
          cinderId
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GroupSnapshotsOfSnapshotsQuery, GroupSnapshotsOfSnapshotsQueryVariables>;
export const FindGroupSnapshotDocument = new TypedDocumentString(`
    query FindGroupSnapshot($nameOrId: String!, $allProjects: Boolean!) {
  findGroupSnapshot(nameOrId: $nameOrId, allProjects: $allProjects) {
    cinderId
  }
}
    `) as unknown as TypedDocumentString<FindGroupSnapshotQuery, FindGroupSnapshotQueryVariables>;
export const WholeGroupTypeDocument = new TypedDocumentString(`
    query WholeGroupType($id: ID!) {
  groupType(id: $id) {
    id
    cinderId
    name
    description
    isPublic
  }
}
    `) as unknown as TypedDocumentString<WholeGroupTypeQuery, WholeGroupTypeQueryVariables>;
export const GroupSpecsDocument = new TypedDocumentString(`
    query GroupSpecs($id: ID!) {
  groupType(id: $id) {
    cinderId
    name
    description
    isPublic
    groupSpecs
    a: groupSpec(key: "behaviour:a")
    empty: groupSpec(key: "behaviour:c")
    unknown: groupSpec(key: "x")
  }
}
    `) as unknown as TypedDocumentString<GroupSpecsQuery, GroupSpecsQueryVariables>;
export const FindGroupTypeDocument = new TypedDocumentString(`
    query FindGroupType($nameOrId: String!) {
  findGroupType(nameOrId: $nameOrId) {
    cinderId
  }
}
    `) as unknown as TypedDocumentString<FindGroupTypeQuery, FindGroupTypeQueryVariables>;
export const TypeOfGroupDocument = new TypedDocumentString(`
    query TypeOfGroup($id: ID!) {
  group(id: $id) {
    groupType {
      id
      cinderId
    }
  }
}
    `) as unknown as TypedDocumentString<TypeOfGroupQuery, TypeOfGroupQueryVariables>;
export const TypesOfGroupsDocument = new TypedDocumentString(`
    query TypesOfGroups {
  groups(first: 100) {
    nodes {
      cinderId
      groupType {
        cinderId
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TypesOfGroupsQuery, TypesOfGroupsQueryVariables>;
export const EveryHostDocument = new TypedDocumentString(`
    query EveryHost($zone: String) {
  hosts(zone: $zone) {
    hostName
    service
    zone
    serviceStatus: rawServiceStatus
    serviceState: rawServiceState
    lastUpdate
  }
}
    `) as unknown as TypedDocumentString<EveryHostQuery, EveryHostQueryVariables>;
export const HostEnumsDocument = new TypedDocumentString(`
    query HostEnums {
  hosts {
    serviceStatus
    serviceState
  }
}
    `) as unknown as TypedDocumentString<HostEnumsQuery, HostEnumsQueryVariables>;
export const HostUsageDocument = new TypedDocumentString(`
    query HostUsage($name: String!) {
  host(name: $name) {
    host
    projectId
    volumeCount
    totalVolumeGb
    snapshotCount
    totalSnapshotGb
  }
}
    `) as unknown as TypedDocumentString<HostUsageQuery, HostUsageQueryVariables>;
export const UsageOfHostsDocument = new TypedDocumentString(`
    query UsageOfHosts {
  hosts {
    hostName
    service
    usage {
      host
      projectId
      volumeCount
    }
  }
}
    `) as unknown as TypedDocumentString<UsageOfHostsQuery, UsageOfHostsQueryVariables>;
export const LineageOfDocument = new TypedDocumentString(`
    query LineageOf($id: ID!, $depth: Int!) {
  node(id: $id) {
    ... on Volume {
      lineage(depth: $depth) {
        ...LineageParts
      }
    }
    ... on Backup {
      chain(depth: $depth) {
        ...LineageParts
      }
    }
  }
}
    fragment LineageParts on Lineage {
  isComplete
  edges {
    kind
    depth
    parentId
    parent {
      id
    }
    childId
    child {
      id
    }
  }
}`) as unknown as TypedDocumentString<LineageOfQuery, LineageOfQueryVariables>;
export const EverywhereDocument = new TypedDocumentString(`
    query Everywhere($allProjects: Boolean!) {
  volumes(first: 1000, allProjects: $allProjects) {
    nodes {
      cinderId
      projectId
      host
    }
  }
}
    `) as unknown as TypedDocumentString<EverywhereQuery, EverywhereQueryVariables>;
export const ManageableVolumesDocument = new TypedDocumentString(`
    query ManageableVolumes($host: String!) {
  manageableVolumes(host: $host, first: 1000) {
    nodes {
      reference
      size
      safeToManage
      reasonNotSafe
      extraInfo
      volume {
        cinderId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ManageableVolumesQuery, ManageableVolumesQueryVariables>;
export const ManageableSnapshotsDocument = new TypedDocumentString(`
    query ManageableSnapshots($host: String!) {
  manageableSnapshots(host: $host, first: 1000) {
    nodes {
      reference
      size
      safeToManage
      reasonNotSafe
      extraInfo
      sourceReference
      snapshot {
        cinderId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ManageableSnapshotsQuery, ManageableSnapshotsQueryVariables>;
export const WholeMessageDocument = new TypedDocumentString(`
    query WholeMessage($id: ID!) {
  message(id: $id) {
    id
    cinderId
    eventId
    userMessage
    messageLevel
    rawMessageLevel
    createdAt
    guaranteedUntil
    requestId
    resourceType
    rawResourceType
    resourceId
  }
}
    `) as unknown as TypedDocumentString<WholeMessageQuery, WholeMessageQueryVariables>;
export const MessageWithResourceDocument = new TypedDocumentString(`
    query MessageWithResource($id: ID!) {
  message(id: $id) {
    resourceId
    resource {
      __typename
      id
      ... on Volume {
        name
      }
      ... on Snapshot {
        name
      }
      ... on Backup {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MessageWithResourceQuery, MessageWithResourceQueryVariables>;
export const WholeQosSpecDocument = new TypedDocumentString(`
    query WholeQosSpec($id: ID!) {
  qosSpec(id: $id) {
    id
    cinderId
    name
    consumer
    specs
    spec(key: "read_iops_sec")
    unknown: spec(key: "toString")
  }
}
    `) as unknown as TypedDocumentString<WholeQosSpecQuery, WholeQosSpecQueryVariables>;
export const AssociationsDocument = new TypedDocumentString(`
    query Associations($id: ID!) {
  qosSpec(id: $id) {
    associations {
      id
      cinderId
      name
    }
  }
}
    `) as unknown as TypedDocumentString<AssociationsQuery, AssociationsQueryVariables>;
export const AssociatedTypesDocument = new TypedDocumentString(`
    query AssociatedTypes($id: ID!) {
  qosSpec(id: $id) {
    associations {
      name
      isPublic
      extraSpec(key: "multiattach")
      qosSpec {
        cinderId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AssociatedTypesQuery, AssociatedTypesQueryVariables>;
export const FindQosSpecDocument = new TypedDocumentString(`
    query FindQosSpec($nameOrId: String!) {
  findQosSpec(nameOrId: $nameOrId) {
    cinderId
  }
}
    `) as unknown as TypedDocumentString<FindQosSpecQuery, FindQosSpecQueryVariables>;
export const LimitsDocument = new TypedDocumentString(`
    query Limits($projectId: ID) {
  limits(projectId: $projectId) {
    absolute {
      maxTotalVolumes
      maxTotalSnapshots
      maxTotalVolumeGigabytes
      maxTotalBackups
      maxTotalBackupGigabytes
      totalVolumesUsed
      totalSnapshotsUsed
      totalGigabytesUsed
      totalBackupsUsed
      totalBackupGigabytesUsed
    }
    rate {
      uri
      regex
      limits {
        verb
        value
        remaining
        unit
        nextAvailable
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LimitsQuery, LimitsQueryVariables>;
export const CreateBeyondDocument = new TypedDocumentString(`
    mutation CreateBeyond($input: CreateVolumeInput!) {
  createVolume(input: $input) {
    volume {
      id
    }
    userErrors {
      __typename
      path
      requestId
      ... on QuotaExceededError {
        quota
        limit
        inUse
        requested
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreateBeyondMutation, CreateBeyondMutationVariables>;
export const EveryServiceDocument = new TypedDocumentString(`
    query EveryService($filter: ServiceFilter) {
  services(filter: $filter) {
    binary
    host
    zone
    status: rawStatus
    state: rawState
    updatedAt
    disabledReason
    backendState: rawBackendState
    replicationStatus: rawReplicationStatus
    activeBackendId
    frozen
    cluster {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<EveryServiceQuery, EveryServiceQueryVariables>;
export const ServiceEnumsDocument = new TypedDocumentString(`
    query ServiceEnums($host: String!) {
  services(filter: {host: $host}) {
    status
    state
    backendState
    replicationStatus
  }
}
    `) as unknown as TypedDocumentString<ServiceEnumsQuery, ServiceEnumsQueryVariables>;
export const ClusterNamesDocument = new TypedDocumentString(`
    query ClusterNames {
  services {
    cluster {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ClusterNamesQuery, ClusterNamesQueryVariables>;
export const ClustersOfServicesDocument = new TypedDocumentString(`
    query ClustersOfServices {
  services {
    host
    cluster {
      name
      numHosts
      services {
        host
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClustersOfServicesQuery, ClustersOfServicesQueryVariables>;
export const FindServiceDocument = new TypedDocumentString(`
    query FindService($name: String!, $host: String, $ignoreMissing: Boolean! = true) {
  findService(name: $name, host: $host, ignoreMissing: $ignoreMissing) {
    binary
    host
  }
}
    `) as unknown as TypedDocumentString<FindServiceQuery, FindServiceQueryVariables>;
export const LogLevelsDocument = new TypedDocumentString(`
    query LogLevels($binary: LogBinary, $server: String, $prefix: String) {
  serviceLogLevels(binary: $binary, server: $server, prefix: $prefix) {
    host
    binary
    levels {
      prefix
      level
      rawLevel
    }
  }
}
    `) as unknown as TypedDocumentString<LogLevelsQuery, LogLevelsQueryVariables>;
export const RereadAttachedDocument = new TypedDocumentString(`
    query RereadAttached($id: ID!) {
  volume(id: $id) {
    status
    attachments {
      id
      status
      serverId
      device
    }
  }
}
    `) as unknown as TypedDocumentString<RereadAttachedQuery, RereadAttachedQueryVariables>;
export const CreateForTestDocument = new TypedDocumentString(`
    mutation CreateForTest($input: CreateVolumeInput!) {
  createVolume(input: $input) {
    volume {
      id
      cinderId
      rawStatus
      size
    }
    userErrors {
      __typename
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateForTestMutation, CreateForTestMutationVariables>;
export const DeleteAfterTestDocument = new TypedDocumentString(`
    mutation DeleteAfterTest($id: ID!) {
  deleteVolume(input: {id: $id, cascade: true, force: true}) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteAfterTestMutation, DeleteAfterTestMutationVariables>;
export const AllForComparisonDocument = new TypedDocumentString(`
    query AllForComparison {
  volumes(first: 1000, filter: {name: "behaviour-refused"}) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AllForComparisonQuery, AllForComparisonQueryVariables>;
export const AroundTransfersDocument = new TypedDocumentString(`
    query AroundTransfers($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Transfer {
      cinderId
      volume {
        name
        status
        transfers {
          totalCount
          nodes {
            cinderId
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AroundTransfersQuery, AroundTransfersQueryVariables>;
export const FindTransferDocument = new TypedDocumentString(`
    query FindTransfer($nameOrId: String!, $allProjects: Boolean!) {
  findTransfer(nameOrId: $nameOrId, allProjects: $allProjects) {
    cinderId
  }
}
    `) as unknown as TypedDocumentString<FindTransferQuery, FindTransferQueryVariables>;
export const WholeTransferDocument = new TypedDocumentString(`
    query WholeTransfer($id: ID!) {
  transfer(id: $id) {
    id
    cinderId
    name
    createdAt
    noSnapshots
    sourceProjectId
    destinationProjectId
    accepted
    volumeId
    volume {
      id
      cinderId
    }
  }
}
    `) as unknown as TypedDocumentString<WholeTransferQuery, WholeTransferQueryVariables>;
export const RereadDocument = new TypedDocumentString(`
    query Reread($id: ID!) {
  volume(id: $id) {
    name
    description
    status
    rawStatus
    size
    metadata
  }
}
    `) as unknown as TypedDocumentString<RereadQuery, RereadQueryVariables>;
export const ExtendDocument = new TypedDocumentString(`
    mutation Extend($input: ExtendVolumeInput!) {
  extendVolume(input: $input) {
    volume {
      id
      status
      size
    }
    userErrors {
      __typename
      message
      path
      ... on ResourceFailureError {
        lastStatus
        reasons
      }
      ... on WaitTimeoutError {
        lastStatus
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExtendMutation, ExtendMutationVariables>;
export const UpdateDocument = new TypedDocumentString(`
    mutation Update($input: UpdateVolumeInput!) {
  updateVolume(input: $input) {
    volume {
      name
      description
      metadata
    }
    userErrors {
      __typename
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateMutation, UpdateMutationVariables>;
export const DeleteDocument = new TypedDocumentString(`
    mutation Delete($input: DeleteVolumeInput!) {
  deleteVolume(input: $input) {
    deletedId
    userErrors {
      __typename
      message
      ... on ResourceFailureError {
        lastStatus
      }
      ... on WaitTimeoutError {
        lastStatus
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteMutation, DeleteMutationVariables>;
export const StateOfVolumeDocument = new TypedDocumentString(`
    query StateOfVolume($id: ID!) {
  volume(id: $id) {
    id
    rawStatus
    bootable
    metadata
    imageMetadata
    rawMigrationStatus
  }
}
    `) as unknown as TypedDocumentString<StateOfVolumeQuery, StateOfVolumeQueryVariables>;
export const VolumeSummaryDocument = new TypedDocumentString(`
    query VolumeSummary($allProjects: Boolean!) {
  volumeSummary(allProjects: $allProjects) {
    totalCount
    totalSize
    metadata {
      key
      values
    }
  }
}
    `) as unknown as TypedDocumentString<VolumeSummaryQuery, VolumeSummaryQueryVariables>;
export const WholeVolumeTypeDocument = new TypedDocumentString(`
    query WholeVolumeType($id: ID!) {
  volumeType(id: $id) {
    id
    cinderId
    name
    description
    isPublic
    extraSpecs
    visible: extraSpec(key: "multiattach")
    secret: extraSpec(key: "behaviour:secret")
    unknown: extraSpec(key: "constructor")
    qosSpecId
    qosSpec {
      id
      cinderId
    }
  }
}
    `) as unknown as TypedDocumentString<WholeVolumeTypeQuery, WholeVolumeTypeQueryVariables>;
export const TypeDetailsDocument = new TypedDocumentString(`
    query TypeDetails($id: ID!) {
  volumeType(id: $id) {
    encryption {
      encryptionId
      provider
      controlLocation
      cipher
      keySize
      createdAt
      updatedAt
      deleted
      deletedAt
      volumeType {
        id
        cinderId
      }
    }
    access {
      projectId
      volumeType {
        cinderId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TypeDetailsQuery, TypeDetailsQueryVariables>;
export const TypesWithSpecsDocument = new TypedDocumentString(`
    query TypesWithSpecs {
  volumeTypes(first: 100) {
    nodes {
      cinderId
      extraSpecs
      qosSpec {
        name
        consumer
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TypesWithSpecsQuery, TypesWithSpecsQueryVariables>;
export const FindVolumeTypeDocument = new TypedDocumentString(`
    query FindVolumeType($nameOrId: String!) {
  findVolumeType(nameOrId: $nameOrId) {
    cinderId
  }
}
    `) as unknown as TypedDocumentString<FindVolumeTypeQuery, FindVolumeTypeQueryVariables>;