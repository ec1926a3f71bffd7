/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whether the server may write. */
export type AttachMode =
  /** It may only read. */
  | 'RO'
  /** It may read and write. */
  | 'RW';

/** How far an attachment is. An open list: what Cinder says and this schema does not list is UNKNOWN. */
export type AttachmentStatus =
  /** Cinder's `attached`. The server has the volume. */
  | 'ATTACHED'
  /** Cinder's `attaching`. The connection is made, the server does not report it yet. */
  | 'ATTACHING'
  /** Cinder's `deleted`. It is deleted. */
  | 'DELETED'
  /** Cinder's `detached`. The server no longer has it. */
  | 'DETACHED'
  /** Cinder's `detaching`. It is being taken away from the server. */
  | 'DETACHING'
  /** Cinder's `error_attaching`. Attaching it failed. */
  | 'ERROR_ATTACHING'
  /** Cinder's `error_detaching`. Detaching it failed. */
  | 'ERROR_DETACHING'
  /** Cinder's `reserved`. The volume is promised to the server. */
  | 'RESERVED'
  /** A value that this schema does not list; the raw one is beside it. */
  | 'UNKNOWN';

/** Which pools a list shows; several fields must all hold. */
export type BackendPoolFilter = {
  /** The exact name, `host@backend#pool`. Microversion 3.28. */
  name?: string | null | undefined;
  /** The name or id of a volume type: the pools that can hold its volumes. Cinder's scheduler breaks down on it where a pool is thin provisioned, which is `UPSTREAM_ERROR`. Microversion 3.35. */
  volumeType?: string | null | undefined;
};

/** What a backup is doing. An open list: what Cinder says and this schema does not list is UNKNOWN. */
export type BackupStatus =
  /** Cinder's `available`. It is ready. */
  | 'AVAILABLE'
  /** Cinder's `creating`. It is being made. */
  | 'CREATING'
  /** Cinder's `deleted`. It is deleted. */
  | 'DELETED'
  /** Cinder's `deleting`. It is being deleted. */
  | 'DELETING'
  /** Cinder's `error`. Making it failed; `failReason` says why. */
  | 'ERROR'
  /** Cinder's `error_deleting`. Deleting it failed. */
  | 'ERROR_DELETING'
  /** Cinder's `restoring`. It is being restored to a volume. */
  | 'RESTORING'
  /** A value that this schema does not list; the raw one is beside it. */
  | 'UNKNOWN';

/** What happened to a resource. */
export type ChangeKind =
  /** It was made since. */
  | 'CREATED'
  /** It is gone: deleted, or handed to another project. */
  | 'DELETED'
  /** It was there when the subscription began: the state to start from. */
  | 'INITIAL'
  /** Its status changed, or anything else of its record. Changes that a slow reader has not read yet are one. */
  | 'UPDATED';

/** Which clusters a list shows; several fields must all hold. */
export type ClusterFilter = {
  /** The exact id of the backend that serves it after a failover. Microversion 3.26. */
  activeBackendId?: string | null | undefined;
  /** The exact name of what its services run, such as `cinder-volume`. */
  binary?: string | null | undefined;
  /** Whether it is disabled. */
  disabled?: boolean | null | undefined;
  /** Whether its backend is frozen. Microversion 3.26. */
  frozen?: boolean | null | undefined;
  /** Whether one of its services lives. */
  isUp?: boolean | null | undefined;
  /** The exact name; without an `@` it finds every backend of that cluster. */
  name?: string | null | undefined;
  /** How many of them are down. */
  numDownHosts?: number | null | undefined;
  /** How many services it has. */
  numHosts?: number | null | undefined;
  /** Whether its backend is replicated. Microversion 3.26. */
  replicationStatus?: ReplicationStatus | null | undefined;
};

/** What `completeAttachment` takes. */
export type CompleteAttachmentInput = {
  /** The Attachment to act on: its global id, or Cinder's own. */
  id: string;
};

/** What a consistency group is doing. An open list: what Cinder says and this schema does not list is UNKNOWN. */
export type ConsistencyGroupStatus =
  /** Cinder's `available`. It is ready. */
  | 'AVAILABLE'
  /** Cinder's `creating`. It is being made. */
  | 'CREATING'
  /** Cinder's `deleted`. It is deleted. */
  | 'DELETED'
  /** Cinder's `deleting`. It is being deleted. */
  | 'DELETING'
  /** Cinder's `error`. Making it, or another action, failed. */
  | 'ERROR'
  /** Cinder's `error_deleting`. Deleting it failed. */
  | 'ERROR_DELETING'
  /** Cinder's `in-use`. It is in use. */
  | 'IN_USE'
  /** A value that this schema does not list; the raw one is beside it. */
  | 'UNKNOWN'
  /** Cinder's `updating`. Volumes are being added to it or taken out. */
  | 'UPDATING';

/** Where data are encrypted. */
export type ControlLocation =
  /** Cinder's `back-end`: in the storage backend. */
  | 'BACK_END'
  /** Cinder's `front-end`: on the server's host. */
  | 'FRONT_END';

/** What `createAttachment` takes. */
export type CreateAttachmentInput = {
  /** What the server's host tells of itself, such as `{"host": "…", "initiator": "…"}` (os-brick's connector properties): connect at once. Left out, the volume is only reserved. */
  connector?: Record<string, unknown> | null | undefined;
  /** Whether the server may write. Microversion 3.54. */
  mode?: AttachMode | null | undefined;
  /** The server, an id of Nova's; left out where a host alone attaches it. Cinder's `instance_uuid`. */
  serverId?: string | null | undefined;
  /** The volume to attach. */
  volumeId: string;
  /** Return once that has ended, and not at once. */
  wait?: WaitInput | null | undefined;
};

/** What `createVolume` takes. */
export type CreateVolumeInput = {
  /** The availability zone to make it in. */
  availabilityZone?: string | null | undefined;
  /** The backup to make it from. Microversion 3.47. */
  backupId?: string | null | undefined;
  /** What to say about it, up to 255 characters. */
  description?: string | null | undefined;
  /** The group to put it in. Microversion 3.13. */
  groupId?: string | null | undefined;
  /** The image to make it from, an id of Glance's. */
  imageId?: string | null | undefined;
  /** Its metadata: keys and values of up to 255 characters. */
  metadata?: Record<string, string> | null | undefined;
  /** Its name, up to 255 characters. */
  name?: string | null | undefined;
  /** Hints for the scheduler, such as `{"different_host": ["…"]}` (`OS-SCH-HNT:scheduler_hints`). */
  schedulerHints?: Record<string, unknown> | null | undefined;
  /** Its size in GiB. May be left out with a snapshot, a volume or a backup as the source: theirs is taken. */
  size?: number | null | undefined;
  /** The snapshot to make it from. */
  snapshotId?: string | null | undefined;
  /** The volume to clone. */
  sourceVolumeId?: string | null | undefined;
  /** The name or id of its type; without it the default type is taken. */
  volumeType?: string | null | undefined;
  /** Return once that has ended, and not at once. */
  wait?: WaitInput | null | undefined;
};

/** What `deleteAttachment` takes. */
export type DeleteAttachmentInput = {
  /** The Attachment to act on: its global id, or Cinder's own. */
  id: string;
  /** That it is gone already is no error. */
  ignoreMissing?: boolean;
};

/** What `deleteVolume` takes. */
export type DeleteVolumeInput = {
  /** Delete its snapshots too; without it a volume with snapshots is refused. */
  cascade?: boolean;
  /** Delete it whatever its status. Administrators; before microversion 3.23 by `os-force_delete`. */
  force?: boolean;
  /** The Volume to act on: its global id, or Cinder's own. */
  id: string;
  /** That it is gone already is no error. */
  ignoreMissing?: boolean;
  /** Return once that has ended, and not at once. */
  wait?: WaitInput | null | undefined;
};

/** What `extendVolume` takes. */
export type ExtendVolumeInput = {
  /** The Volume to act on: its global id, or Cinder's own. */
  id: string;
  /** The new size in GiB, larger than the present one. */
  newSize: number;
  /** Return once that has ended, and not at once. */
  wait?: WaitInput | null | undefined;
};

/** What a snapshot of a group is doing. An open list: what Cinder says and this schema does not list is UNKNOWN. */
export type GroupSnapshotStatus =
  /** Cinder's `available`. It is ready. */
  | 'AVAILABLE'
  /** Cinder's `creating`. It is being made. */
  | 'CREATING'
  /** Cinder's `deleted`. It is deleted. */
  | 'DELETED'
  /** Cinder's `deleting`. It is being deleted. */
  | 'DELETING'
  /** Cinder's `error`. Making it failed. */
  | 'ERROR'
  /** Cinder's `error_deleting`. Deleting it failed. */
  | 'ERROR_DELETING'
  /** A value that this schema does not list; the raw one is beside it. */
  | 'UNKNOWN'
  /** Cinder's `updating`. It is being changed. */
  | 'UPDATING';

/** What a group is doing. An open list: what Cinder says and this schema does not list is UNKNOWN. */
export type GroupStatus =
  /** Cinder's `available`. It is ready. */
  | 'AVAILABLE'
  /** Cinder's `creating`. It is being made. */
  | 'CREATING'
  /** Cinder's `deleted`. It is deleted. */
  | 'DELETED'
  /** Cinder's `deleting`. It is being deleted. */
  | 'DELETING'
  /** Cinder's `error`. Making it, or another action, failed. */
  | 'ERROR'
  /** Cinder's `error_deleting`. Deleting it failed. */
  | 'ERROR_DELETING'
  /** Cinder's `in-use`. It is in use. */
  | 'IN_USE'
  /** A value that this schema does not list; the raw one is beside it. */
  | 'UNKNOWN'
  /** Cinder's `updating`. Volumes are being added to it or taken out. */
  | 'UPDATING';

/** Whether a host's service lives. An open list: what Cinder says and this schema does not list is UNKNOWN. */
export type HostStatus =
  /** Cinder's `available`. It does. */
  | 'AVAILABLE'
  /** Cinder's `unavailable`. It has not been heard of for some time (Cinder's `service_down_time`). */
  | 'UNAVAILABLE'
  /** A value that this schema does not list; the raw one is beside it. */
  | 'UNKNOWN';

/** A kind of service whose log levels can be read and set. */
export type LogBinary =
  /** The API. Only the process that is asked answers. */
  | 'CINDER_API'
  /** The backup service. */
  | 'CINDER_BACKUP'
  /** The scheduler, which chooses backends. */
  | 'CINDER_SCHEDULER'
  /** The volume service. */
  | 'CINDER_VOLUME';

/** How grave a message must be to be logged. An open list: what Cinder says and this schema does not list is UNKNOWN. */
export type LogLevel =
  /** Cinder's `CRITICAL`. Only failures that end the service. */
  | 'CRITICAL'
  /** Cinder's `DEBUG`. Everything. */
  | 'DEBUG'
  /** Cinder's `ERROR`. Failures only. */
  | 'ERROR'
  /** Cinder's `INFO`. What happens in the normal course of things, and worse. */
  | 'INFO'
  /** A value that this schema does not list; the raw one is beside it. */
  | 'UNKNOWN'
  /** Cinder's `WARNING`. What an operator should look at, and worse. */
  | 'WARNING';

/** How serious a message is. An open list: what Cinder says and this schema does not list is UNKNOWN. */
export type MessageLevel =
  /** Cinder's `ERROR`. Something failed: the only one that Cinder itself makes. */
  | 'ERROR'
  /** Cinder's `INFO`. Something is said. */
  | 'INFO'
  /** A value that this schema does not list; the raw one is beside it. */
  | 'UNKNOWN'
  /** Cinder's `WARNING`. Something needs attention. */
  | 'WARNING';

/** The type of what a message is about. An open list: what Cinder says and this schema does not list is UNKNOWN. */
export type MessageResourceType =
  /** A value that this schema does not list; the raw one is beside it. */
  | 'UNKNOWN'
  /** Cinder's `VOLUME`. A volume. */
  | 'VOLUME'
  /** Cinder's `VOLUME_BACKUP`. A backup. */
  | 'VOLUME_BACKUP'
  /** Cinder's `VOLUME_SNAPSHOT`. A snapshot. */
  | 'VOLUME_SNAPSHOT';

/** How far a volume's migration is. An open list: what Cinder says and this schema does not list is UNKNOWN. */
export type MigrationStatus =
  /** Cinder's `completing`. It is about to end. */
  | 'COMPLETING'
  /** Cinder's `error`. It failed. */
  | 'ERROR'
  /** Cinder's `migrating`. It is under way. */
  | 'MIGRATING'
  /** Cinder's `none`. None is under way. */
  | 'NONE'
  /** Cinder's `starting`. It is about to begin. */
  | 'STARTING'
  /** Cinder's `success`. It is done. */
  | 'SUCCESS'
  /** A value that this schema does not list; the raw one is beside it. */
  | 'UNKNOWN';

/** Who sees to a quality of service. */
export type QosConsumer =
  /** Cinder's `back-end`: the storage backend. */
  | 'BACK_END'
  /** Cinder's `both`: the hypervisor and the backend. */
  | 'BOTH'
  /** Cinder's `front-end`: the server's hypervisor. */
  | 'FRONT_END';

/** Whether something is replicated. An open list: what Cinder says and this schema does not list is UNKNOWN. */
export type ReplicationStatus =
  /** Cinder's `disabled`. It is not replicated. */
  | 'DISABLED'
  /** Cinder's `disabling`. Replication is being switched off. */
  | 'DISABLING'
  /** Cinder's `enabled`. It is replicated. */
  | 'ENABLED'
  /** Cinder's `enabling`. Replication is being switched on. */
  | 'ENABLING'
  /** Cinder's `error`. Replication failed. */
  | 'ERROR'
  /** Cinder's `failed-over`. Its replica has taken over. */
  | 'FAILED_OVER'
  /** Cinder's `failing-over`. Its replica is taking over. */
  | 'FAILING_OVER'
  /** Cinder's `failover-error`. Its replica failed to take over. */
  | 'FAILOVER_ERROR'
  /** Cinder's `not-capable`. Its backend cannot replicate. */
  | 'NOT_CAPABLE'
  /** A value that this schema does not list; the raw one is beside it. */
  | 'UNKNOWN';

/** Which services a list shows; several fields must all hold. */
export type ServiceFilter = {
  /** The exact name of what it runs, such as `cinder-volume`. */
  binary?: string | null | undefined;
  /** The exact host, `host` or `host@backend`; a host finds its backends too. */
  host?: string | null | undefined;
};

/** Whether a service, a cluster or a backend lives. An open list: what Cinder says and this schema does not list is UNKNOWN. */
export type ServiceState =
  /** Cinder's `down`. It has not been heard of for some time (Cinder's `service_down_time`). */
  | 'DOWN'
  /** A value that this schema does not list; the raw one is beside it. */
  | 'UNKNOWN'
  /** Cinder's `up`. It does. */
  | 'UP';

/** Whether the scheduler may give a service or a cluster work. An open list: what Cinder says and this schema does not list is UNKNOWN. */
export type ServiceStatus =
  /** Cinder's `disabled`. An operator, or Cinder itself, has switched it off. */
  | 'DISABLED'
  /** Cinder's `enabled`. It may. */
  | 'ENABLED'
  /** A value that this schema does not list; the raw one is beside it. */
  | 'UNKNOWN';

/** What a snapshot is doing. An open list: what Cinder says and this schema does not list is UNKNOWN. */
export type SnapshotStatus =
  /** Cinder's `available`. It is ready. */
  | 'AVAILABLE'
  /** Cinder's `backing-up`. A backup is being made of it. */
  | 'BACKING_UP'
  /** Cinder's `creating`. It is being made. */
  | 'CREATING'
  /** Cinder's `deleted`. It is deleted. */
  | 'DELETED'
  /** Cinder's `deleting`. It is being deleted. */
  | 'DELETING'
  /** Cinder's `error`. Making it failed. */
  | 'ERROR'
  /** Cinder's `error_deleting`. Deleting it failed. */
  | 'ERROR_DELETING'
  /** Cinder's `restoring`. Its volume is being set back to it. */
  | 'RESTORING'
  /** A value that this schema does not list; the raw one is beside it. */
  | 'UNKNOWN'
  /** Cinder's `unmanaging`. It is being handed back to its backend. */
  | 'UNMANAGING'
  /** Cinder's `updating`. A server is making it with the volume's help. */
  | 'UPDATING';

/** What `updateAttachment` takes. */
export type UpdateAttachmentInput = {
  /** What the server's host tells of itself, such as `{"host": "…", "initiator": "…"}` (os-brick's connector properties), with a `host`. */
  connector: Record<string, unknown>;
  /** The Attachment to act on: its global id, or Cinder's own. */
  id: string;
  /** Return once that has ended, and not at once. */
  wait?: WaitInput | null | undefined;
};

/** What `updateVolume` takes. */
export type UpdateVolumeInput = {
  /** What to say about it, up to 255 characters; null takes it away. */
  description?: string | null | undefined;
  /** The Volume to act on: its global id, or Cinder's own. */
  id: string;
  /** Its new metadata, in the place of all that it has. */
  metadata?: Record<string, string> | null | undefined;
  /** Its new name, up to 255 characters; null takes it away. */
  name?: string | null | undefined;
};

/** What a volume is doing. An open list: what Cinder says and this schema does not list is UNKNOWN. */
export type VolumeStatus =
  /** Cinder's `attaching`. It is being attached. */
  | 'ATTACHING'
  /** Cinder's `available`. It is ready, and attached to nothing. */
  | 'AVAILABLE'
  /** Cinder's `awaiting-transfer`. It is offered to another project. */
  | 'AWAITING_TRANSFER'
  /** Cinder's `backing-up`. A backup is being made of it. */
  | 'BACKING_UP'
  /** Cinder's `creating`. It is being made. */
  | 'CREATING'
  /** Cinder's `deleting`. It is being deleted. */
  | 'DELETING'
  /** Cinder's `detaching`. It is being detached. */
  | 'DETACHING'
  /** Cinder's `downloading`. An image is being written to it. */
  | 'DOWNLOADING'
  /** Cinder's `error`. Making it, or another action, failed. */
  | 'ERROR'
  /** Cinder's `error_backing-up`. Making a backup of it failed. */
  | 'ERROR_BACKING_UP'
  /** Cinder's `error_deleting`. Deleting it failed. */
  | 'ERROR_DELETING'
  /** Cinder's `error_extending`. Making it larger failed. */
  | 'ERROR_EXTENDING'
  /** Cinder's `error_managing`. Taking over a volume of the backend failed. */
  | 'ERROR_MANAGING'
  /** Cinder's `error_managing_deleting`. Deleting it failed after taking it over had failed. */
  | 'ERROR_MANAGING_DELETING'
  /** Cinder's `error_restoring`. Restoring a backup to it failed. */
  | 'ERROR_RESTORING'
  /** Cinder's `error_unmanaging`. Handing it back to its backend failed. */
  | 'ERROR_UNMANAGING'
  /** Cinder's `extending`. It is being made larger. */
  | 'EXTENDING'
  /** Cinder's `in-use`. It is attached. */
  | 'IN_USE'
  /** Cinder's `maintenance`. It is closed for a migration. */
  | 'MAINTENANCE'
  /** Cinder's `managing`. A volume of the backend is being taken over. */
  | 'MANAGING'
  /** Cinder's `reserved`. It is promised to a server, and not attached yet. */
  | 'RESERVED'
  /** Cinder's `restoring-backup`. A backup is being restored to it. */
  | 'RESTORING_BACKUP'
  /** Cinder's `retyping`. Its type is being changed. */
  | 'RETYPING'
  /** Cinder's `reverting`. It is being set back to its latest snapshot. */
  | 'REVERTING'
  /** A value that this schema does not list; the raw one is beside it. */
  | 'UNKNOWN'
  /** Cinder's `unmanaging`. It is being handed back to its backend. */
  | 'UNMANAGING'
  /** Cinder's `uploading`. An image is being made of it. */
  | 'UPLOADING';

/** Return once the transition has ended: with the resource, and beside it a `WaitTimeoutError` or `ResourceFailureError` where it did not end well. `{}` takes all defaults. */
export type WaitInput = {
  /** Statuses that mean that it failed, as Cinder spells them; by default those of the action. */
  failures?: Array<string> | null | undefined;
  /** Seconds between two looks. */
  interval?: number;
  /** The status to wait for, as Cinder spells it (`available`), compared without case; by default the one that the action should end in. */
  status?: string | null | undefined;
  /** Seconds after which to give up waiting, 300 at most. The action goes on. */
  timeout?: number;
};

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


export type ExtensionsQuery = { extensions: Array<{ alias: string, name: string | null, description: string | null, updated: string | null, links: Array<unknown> }> | null };

export type ResourceFiltersQueryVariables = Exact<{
  resource?: string | null | undefined;
}>;


export type ResourceFiltersQuery = { resourceFilters: Array<{ resource: string, filters: Array<string> }> | null };

export type ExtensionQueryVariables = Exact<{
  alias: string;
}>;


export type ExtensionQuery = { extension: { alias: string, name: string | null } | null };

export type EveryClusterQueryVariables = Exact<{
  filter?: ClusterFilter | null | undefined;
}>;


export type EveryClusterQuery = { clusters: Array<{ name: string, binary: string, numHosts: number | null, numDownHosts: number | null, lastHeartbeat: string | null, createdAt: string | null, updatedAt: string | null, disabledReason: string | null, frozen: boolean | null, activeBackendId: string | null, state: string, status: string, replicationStatus: string | null }> | null };

export type ClusterSummariesQueryVariables = Exact<{ [key: string]: never; }>;


export type ClusterSummariesQuery = { clusters: Array<{ name: string, state: ServiceState, status: ServiceStatus, replicationStatus: ReplicationStatus | null }> | null };

export type ServicesOfClustersQueryVariables = Exact<{ [key: string]: never; }>;


export type ServicesOfClustersQuery = { clusters: Array<{ numHosts: number | null, name: string, services: Array<{ host: string, cluster: { name: string } | null }> | null }> | null };

export type WholeConsistencyGroupQueryVariables = Exact<{
  id: string;
}>;


export type WholeConsistencyGroupQuery = { consistencyGroup: { id: string, cinderId: string, status: ConsistencyGroupStatus, rawStatus: string, name: string | null, description: string | null, availabilityZone: string | null, createdAt: string | null, volumeTypeIds: Array<string> | null, volumeTypes: Array<{ cinderId: string } | null> | null } | null };

export type ConsistencyGroupOfVolumeQueryVariables = Exact<{
  id: string;
}>;


export type ConsistencyGroupOfVolumeQuery = { volume: { consistencyGroup: { id: string, cinderId: string } | null, group: { id: string } | null } | null };

export type AroundConsistencyGroupQueryVariables = Exact<{
  id: string;
}>;


export type AroundConsistencyGroupQuery = { consistencyGroup: { volumes: { nodes: Array<{ cinderId: string, consistencyGroup: { name: string | null } | null, group: { name: string | null } | null }> } | null, consistencyGroupSnapshots: { totalCount: number | null, nodes: Array<{ cinderId: string, consistencyGroup: { name: string | null } | null, snapshots: { nodes: Array<{ volume: { cinderId: string } | null }> } | null }> } | null } | null };

export type FindConsistencyGroupQueryVariables = Exact<{
  nameOrId: string;
  allProjects: boolean;
}>;


export type FindConsistencyGroupQuery = { findConsistencyGroup: { cinderId: string } | null };

export type WholeConsistencyGroupSnapshotQueryVariables = Exact<{
  id: string;
}>;


export type WholeConsistencyGroupSnapshotQuery = { consistencyGroupSnapshot: { id: string, cinderId: string, status: GroupSnapshotStatus, rawStatus: string, name: string | null, description: string | null, createdAt: string | null, consistencyGroupId: string | null, consistencyGroup: { id: string, cinderId: string } | null } | null };

export type FindConsistencyGroupSnapshotQueryVariables = Exact<{
  nameOrId: string;
}>;


export type FindConsistencyGroupSnapshotQuery = { findConsistencyGroupSnapshot: { cinderId: string } | null };

export type CreateMutationVariables = Exact<{
  input: CreateVolumeInput;
}>;


export type CreateMutation = { createVolume: { volume: { id: string, cinderId: string, name: string | null, description: string | null, status: VolumeStatus, rawStatus: string, size: number | null, metadata: Record<string, string> | null, team: string | null, snapshot: { id: string } | null, sourceVolume: { id: string } | null } | null, userErrors: Array<
      | { __typename: 'ConflictError', message: string, code: string, path: Array<string> | null, requestId: string | null }
      | { __typename: 'ForbiddenError', message: string, code: string, path: Array<string> | null, requestId: string | null }
      | { __typename: 'InvalidStateError', message: string, code: string, path: Array<string> | null, requestId: string | null }
      | { __typename: 'MicroversionTooLowError', message: string, code: string, path: Array<string> | null, requestId: string | null }
      | { __typename: 'NotFoundError', message: string, code: string, path: Array<string> | null, requestId: string | null }
      | { __typename: 'QuotaExceededError', message: string, code: string, path: Array<string> | null, requestId: string | null }
      | { __typename: 'RateLimitedError', message: string, code: string, path: Array<string> | null, requestId: string | null }
      | { __typename: 'ResourceFailureError', status: string | null, reasons: Array<string>, message: string, code: string, path: Array<string> | null, requestId: string | null }
      | { __typename: 'ValidationError', message: string, code: string, path: Array<string> | null, requestId: string | null }
      | { __typename: 'WaitTimeoutError', lastStatus: string | null, message: string, code: string, path: Array<string> | null, requestId: string | null }
    > } | null };

export type DefaultVolumeTypesQueryVariables = Exact<{ [key: string]: never; }>;


export type DefaultVolumeTypesQuery = { defaultVolumeTypes: Array<{ projectId: string, volumeTypeId: string | null, volumeType: { id: string, cinderId: string } | null }> | null };

export type DefaultVolumeTypeOfQueryVariables = Exact<{
  projectId: string;
}>;


export type DefaultVolumeTypeOfQuery = { defaultVolumeType: { projectId: string, volumeTypeId: string | null, volumeType: { cinderId: string, name: string | null, isPublic: boolean | null } | null } | null };

export type ReadmeFirstQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadmeFirstQuery = { volumes: { nodes: Array<{ name: string | null, status: VolumeStatus, size: number | null, snapshots: { nodes: Array<{ name: string | null }> } | null, attachments: Array<{ serverId: string | null }> | null }> } | null };

export type OnePageQueryVariables = Exact<{ [key: string]: never; }>;


export type OnePageQuery = { volumes: { nodes: Array<{ cinderId: string, volumeType: { name: string | null, description: string | null } | null, attachments: Array<{ serverId: string | null, attachedAt: string | null }> | null, snapshots: { nodes: Array<{ name: string | null, status: SnapshotStatus }> } | null, backups: { nodes: Array<{ name: string | null, status: BackupStatus }> } | null }> } | null };

export type GroupsAndVolumesQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupsAndVolumesQuery = { groups: { nodes: Array<{ cinderId: string, volumes: { totalCount: number | null, nodes: Array<{ cinderId: string, group: { cinderId: string } | null }> } | null }> } | null };

export type SnapshotsAndVolumesQueryVariables = Exact<{ [key: string]: never; }>;


export type SnapshotsAndVolumesQuery = { snapshots: { nodes: Array<{ cinderId: string, volume: { cinderId: string, name: string | null, size: number | null } | null }> } | null };

export type NothingMoreQueryVariables = Exact<{
  id: string;
}>;


export type NothingMoreQuery = { volume: { cinderId: string, volumeType: { id: string, cinderId: string, name: string | null } | null, group: { id: string, cinderId: string } | null, attachments: Array<{ id: string, volume: { id: string, cinderId: string } | null }> | null } | null };

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


export type AroundQuery = { volume: { id: string, snapshots: { totalCount: number | null, nodes: Array<{ id: string, volume: { id: string, name: string | null } | null, backups: { nodes: Array<{ id: string }> } | null, volumes: { nodes: Array<{ id: string }> } | null }> } | null, backups: { nodes: Array<{ id: string, isIncremental: boolean | null, size: number | null, volume: { id: string, name: string | null } | null, snapshot: { id: string } | null }> } | null, clones: { nodes: Array<{ id: string }> } | null, snapshot: { id: string } | null, sourceVolume: { id: string } | null } | null };

export type OneAttachmentQueryVariables = Exact<{
  id: string;
}>;


export type OneAttachmentQuery = { attachment: { id: string, status: AttachmentStatus, rawStatus: string, serverId: string | null, attachMode: AttachMode | null, attachedAt: string | null, detachedAt: string | null, connectionInfo: unknown, device: string | null, hostName: string | null, volume: { cinderId: string, name: string | null } | null } | null };

export type AttachmentOfVolumeQueryVariables = Exact<{
  id: string;
}>;


export type AttachmentOfVolumeQuery = { volume: { attachments: Array<{ id: string, status: AttachmentStatus, rawStatus: string, serverId: string | null, attachMode: AttachMode | null, attachedAt: string | null, detachedAt: string | null, connectionInfo: unknown, device: string | null, hostName: string | null, volume: { cinderId: string, name: string | null } | null }> | null } | null };

export type TypesQueryVariables = Exact<{ [key: string]: never; }>;


export type TypesQuery = { volumeTypes: { nodes: Array<{ id: string, name: string | null, isPublic: boolean | null, extraSpecs: Record<string, string> | null, volumes: { totalCount: number | null } | null }> } | null, findVolumeType: { id: string, name: string | null, volumes: { nodes: Array<{ volumeType: { id: string } | null }> } | null } | null, apiVersion: { microversion: string, minMicroversion: string, maxMicroversion: string } };

export type WholeGroupSnapshotQueryVariables = Exact<{
  id: string;
}>;


export type WholeGroupSnapshotQuery = { groupSnapshot: { id: string, cinderId: string, status: GroupSnapshotStatus, rawStatus: string, name: string | null, description: string | null, createdAt: string | null, projectId: string | null, groupId: string | null, groupTypeId: string | null, group: { id: string, cinderId: string } | null, groupType: { id: string, cinderId: string } | null } | null };

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


export type EveryHostQuery = { hosts: Array<{ hostName: string, service: string | null, zone: string | null, lastUpdate: string | null, serviceStatus: string, serviceState: string }> | null };

export type HostEnumsQueryVariables = Exact<{ [key: string]: never; }>;


export type HostEnumsQuery = { hosts: Array<{ serviceStatus: HostStatus, serviceState: ServiceStatus }> | null };

export type HostUsageQueryVariables = Exact<{
  name: string;
}>;


export type HostUsageQuery = { host: Array<{ host: string, projectId: string | null, volumeCount: number | null, totalVolumeGb: number | null, snapshotCount: number | null, totalSnapshotGb: number | null }> | null };

export type UsageOfHostsQueryVariables = Exact<{ [key: string]: never; }>;


export type UsageOfHostsQuery = { hosts: Array<{ hostName: string, service: string | null, usage: Array<{ host: string, projectId: string | null, volumeCount: number | null }> | null }> | null };

export type EverywhereQueryVariables = Exact<{
  allProjects: boolean;
}>;


export type EverywhereQuery = { volumes: { nodes: Array<{ cinderId: string, projectId: string | null, host: string | null }> } | null };

export type ManageableVolumesQueryVariables = Exact<{
  host: string;
}>;


export type ManageableVolumesQuery = { manageableVolumes: { nodes: Array<{ reference: unknown, size: number | null, safeToManage: boolean | null, reasonNotSafe: string | null, extraInfo: unknown, volume: { cinderId: string } | null }> } | null };

export type ManageableSnapshotsQueryVariables = Exact<{
  host: string;
}>;


export type ManageableSnapshotsQuery = { manageableSnapshots: { nodes: Array<{ reference: unknown, size: number | null, safeToManage: boolean | null, reasonNotSafe: string | null, extraInfo: unknown, sourceReference: unknown, snapshot: { cinderId: string } | null }> } | null };

export type WholeMessageQueryVariables = Exact<{
  id: string;
}>;


export type WholeMessageQuery = { message: { id: string, cinderId: string, eventId: string | null, userMessage: string | null, messageLevel: MessageLevel | null, rawMessageLevel: string | null, createdAt: string | null, guaranteedUntil: string | null, requestId: string | null, resourceType: MessageResourceType | null, rawResourceType: string | null, resourceId: string | null } | null };

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


export type WholeQosSpecQuery = { qosSpec: { id: string, cinderId: string, name: string | null, consumer: QosConsumer | null, specs: Record<string, string>, spec: string | null, unknown: string | null } | null };

export type AssociationsQueryVariables = Exact<{
  id: string;
}>;


export type AssociationsQuery = { qosSpec: { associations: Array<{ id: string, cinderId: string, name: string | null }> | null } | null };

export type AssociatedTypesQueryVariables = Exact<{
  id: string;
}>;


export type AssociatedTypesQuery = { qosSpec: { associations: Array<{ name: string | null, isPublic: boolean | null, extraSpec: string | null, qosSpec: { cinderId: string } | null }> | null } | null };

export type FindQosSpecQueryVariables = Exact<{
  nameOrId: string;
}>;


export type FindQosSpecQuery = { findQosSpec: { cinderId: string } | null };

export type LimitsQueryVariables = Exact<{
  projectId?: string | null | undefined;
}>;


export type LimitsQuery = { limits: { absolute: { maxTotalVolumes: number | null, maxTotalSnapshots: number | null, maxTotalVolumeGigabytes: number | null, maxTotalBackups: number | null, maxTotalBackupGigabytes: number | null, totalVolumesUsed: number | null, totalSnapshotsUsed: number | null, totalGigabytesUsed: number | null, totalBackupsUsed: number | null, totalBackupGigabytesUsed: number | null }, rate: Array<{ uri: string | null, regex: string | null, limits: Array<{ verb: string | null, value: number | null, remaining: number | null, unit: string | null, nextAvailable: string | null }> }> } | null };

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
      | { __typename: 'ResourceFailureError', path: Array<string> | null, requestId: string | null }
      | { __typename: 'ValidationError', path: Array<string> | null, requestId: string | null }
      | { __typename: 'WaitTimeoutError', path: Array<string> | null, requestId: string | null }
    > } | null };

export type EveryServiceQueryVariables = Exact<{
  filter?: ServiceFilter | null | undefined;
}>;


export type EveryServiceQuery = { services: Array<{ binary: string, host: string, zone: string | null, updatedAt: string | null, disabledReason: string | null, activeBackendId: string | null, frozen: boolean | null, status: string, state: string, backendState: string | null, replicationStatus: string | null, cluster: { name: string } | null }> | null };

export type ServiceEnumsQueryVariables = Exact<{
  host: string;
}>;


export type ServiceEnumsQuery = { services: Array<{ status: ServiceStatus, state: ServiceState, backendState: ServiceState | null, replicationStatus: ReplicationStatus | null }> | null };

export type ClusterNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type ClusterNamesQuery = { services: Array<{ cluster: { name: string } | null }> | null };

export type ClustersOfServicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ClustersOfServicesQuery = { services: Array<{ host: string, cluster: { name: string, numHosts: number | null, services: Array<{ host: string }> | null } | null }> | null };

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


export type WholeTransferQuery = { transfer: { id: string, cinderId: string, name: string | null, createdAt: string | null, noSnapshots: boolean | null, sourceProjectId: string | null, destinationProjectId: string | null, accepted: boolean | null, volumeId: string | null, volume: { id: string, cinderId: string } | null } | null };

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
      | { __typename: 'ResourceFailureError', status: string | null, reasons: Array<string>, message: string, path: Array<string> | null }
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
      | { __typename: 'ResourceFailureError', status: string | null, message: string }
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


export type VolumeSummaryQuery = { volumeSummary: { totalCount: number | null, totalSize: number | null, metadata: Array<{ key: string, values: Array<string> }> | null } | null };

export type WholeVolumeTypeQueryVariables = Exact<{
  id: string;
}>;


export type WholeVolumeTypeQuery = { volumeType: { id: string, cinderId: string, name: string | null, description: string | null, isPublic: boolean | null, extraSpecs: Record<string, string> | null, qosSpecId: string | null, visible: string | null, secret: string | null, unknown: string | null, qosSpec: { id: string, cinderId: string } | null } | null };

export type TypeDetailsQueryVariables = Exact<{
  id: string;
}>;


export type TypeDetailsQuery = { volumeType: { encryption: { encryptionId: string, provider: string | null, controlLocation: ControlLocation | null, cipher: string | null, keySize: number | null, createdAt: string | null, updatedAt: string | null, deleted: boolean | null, deletedAt: string | null, volumeType: { id: string, cinderId: string } | null } | null, access: Array<{ projectId: string, volumeType: { cinderId: string } | null }> | null } | null };

export type TypesWithSpecsQueryVariables = Exact<{ [key: string]: never; }>;


export type TypesWithSpecsQuery = { volumeTypes: { nodes: Array<{ cinderId: string, extraSpecs: Record<string, string> | null, qosSpec: { name: string | null, consumer: QosConsumer | null } | null }> } | null };

export type FindVolumeTypeQueryVariables = Exact<{
  nameOrId: string;
}>;


export type FindVolumeTypeQuery = { findVolumeType: { cinderId: string } | null };

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
      | { __typename: 'ResourceFailureError', message: string, path: Array<string> | null }
      | { __typename: 'ValidationError', message: string, path: Array<string> | null }
      | { __typename: 'WaitTimeoutError', message: string, path: Array<string> | null }
    > } | null };

export type FindByNameQueryVariables = Exact<{
  nameOrId: string;
}>;


export type FindByNameQuery = { findVolume: { id: string, name: string | null, status: VolumeStatus, rawStatus: string, metadata: Record<string, string> | null, bootable: boolean | null, createdAt: string | null } | null };

export type GroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupsQuery = { groups: { nodes: Array<{ name: string | null, status: GroupStatus, volumeTypes: Array<{ name: string | null } | null> | null, volumes: { totalCount: number | null, nodes: Array<{ name: string | null, size: number | null }> } | null }> } | null };

export type LineageQueryVariables = Exact<{ [key: string]: never; }>;


export type LineageQuery = { snapshots: { nodes: Array<{ name: string | null, createdAt: string | null, volume: { name: string | null, volumeType: { name: string | null } | null } | null, volumes: { nodes: Array<{ name: string | null, status: VolumeStatus }> } | null, backups: { totalCount: number | null } | null }> } | null };

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
      | { __typename: 'ResourceFailureError', message: string }
      | { __typename: 'ValidationError', message: string }
      | { __typename: 'WaitTimeoutError', message: string }
    > } | null };

export type VolumesQueryVariables = Exact<{ [key: string]: never; }>;


export type VolumesQuery = { volumes: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string | null, status: VolumeStatus, size: number | null, volumeType: { name: string | null, description: string | null } | null, attachments: Array<{ serverId: string | null, device: string | null }> | null, snapshots: { nodes: Array<{ name: string | null, status: SnapshotStatus, createdAt: string | null }> } | null, backups: { nodes: Array<{ name: string | null, isIncremental: boolean | null }> } | null, group: { name: string | null } | null }> } | null };

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
        status
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
        serverId
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
        status
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
        status
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