// Written by `npm run codegen`.

/** The object types of each interface: `possibleTypes` of Apollo Client. */
export const possibleTypes: Record<string, string[]> = {
  "Node": [
    "Attachment",
    "Backup",
    "ConsistencyGroup",
    "ConsistencyGroupSnapshot",
    "Group",
    "GroupSnapshot",
    "GroupType",
    "Message",
    "QosSpec",
    "Snapshot",
    "Transfer",
    "Volume",
    "VolumeType"
  ],
  "UserError": [
    "ConflictError",
    "ForbiddenError",
    "InvalidStateError",
    "MicroversionTooLowError",
    "NotFoundError",
    "QuotaExceededError",
    "RateLimitedError",
    "RequestFailedError",
    "ResourceFailureError",
    "ValidationError",
    "WaitTimeoutError"
  ]
};

/** The object types without an ID, which are parts of their parents. */
export const typesWithoutId: string[] = [
  "AbortVolumeDetachingPayload",
  "AbsoluteLimits",
  "AcceptTransferPayload",
  "AddVolumeTypeAccessPayload",
  "ApiVersion",
  "AssociateQosSpecPayload",
  "AttachVolumePayload",
  "AttachVolumeToServerPayload",
  "AttachmentActionState",
  "AttachmentChange",
  "AttachmentConnection",
  "AttachmentEdge",
  "AvailabilityZone",
  "BackendPool",
  "BackendPoolCapabilities",
  "BackupActionState",
  "BackupChange",
  "BackupConnection",
  "BackupEdge",
  "BackupRecord",
  "BeginVolumeDetachingPayload",
  "Capabilities",
  "CapabilityProperty",
  "CleanupError",
  "CleanupProjectPayload",
  "CleanupRow",
  "CleanupServiceWorkersPayload",
  "Cluster",
  "CompleteAttachmentPayload",
  "CompleteVolumeExtendPayload",
  "CompleteVolumeMigrationPayload",
  "ConflictError",
  "ConsistencyGroupConnection",
  "ConsistencyGroupEdge",
  "ConsistencyGroupSnapshotConnection",
  "ConsistencyGroupSnapshotEdge",
  "CreateAttachmentPayload",
  "CreateBackupPayload",
  "CreateConsistencyGroupFromSourcePayload",
  "CreateConsistencyGroupPayload",
  "CreateConsistencyGroupSnapshotPayload",
  "CreateGroupFromSourcePayload",
  "CreateGroupPayload",
  "CreateGroupSnapshotPayload",
  "CreateGroupTypeGroupSpecsPayload",
  "CreateGroupTypePayload",
  "CreateQosSpecPayload",
  "CreateSnapshotPayload",
  "CreateTransferPayload",
  "CreateVolumePayload",
  "CreateVolumeTypeEncryptionPayload",
  "CreateVolumeTypePayload",
  "DefaultVolumeType",
  "DeleteAttachmentPayload",
  "DeleteBackupPayload",
  "DeleteBackupsPayload",
  "DeleteBackupsResult",
  "DeleteConsistencyGroupPayload",
  "DeleteConsistencyGroupSnapshotPayload",
  "DeleteGroupPayload",
  "DeleteGroupSnapshotPayload",
  "DeleteGroupTypeGroupSpecsPropertyPayload",
  "DeleteGroupTypePayload",
  "DeleteMessagePayload",
  "DeleteObstacle",
  "DeletePlan",
  "DeleteQosSpecMetadataPayload",
  "DeleteQosSpecPayload",
  "DeleteSnapshotMetadataPayload",
  "DeleteSnapshotPayload",
  "DeleteSnapshotsPayload",
  "DeleteSnapshotsResult",
  "DeleteStep",
  "DeleteTransferPayload",
  "DeleteVolumeImageMetadataPayload",
  "DeleteVolumeMetadataPayload",
  "DeleteVolumePayload",
  "DeleteVolumeTypeEncryptionPayload",
  "DeleteVolumeTypeExtraSpecsPayload",
  "DeleteVolumeTypePayload",
  "DeleteVolumesPayload",
  "DeleteVolumesResult",
  "DetachVolumeFromServerPayload",
  "DetachVolumePayload",
  "DetachVolumesPayload",
  "DetachVolumesResult",
  "DisableClusterPayload",
  "DisableGroupReplicationPayload",
  "DisableServicePayload",
  "DisassociateAllQosSpecPayload",
  "DisassociateQosSpecPayload",
  "EnableClusterPayload",
  "EnableGroupReplicationPayload",
  "EnableServicePayload",
  "ExportBackupRecordPayload",
  "ExtendVolumePayload",
  "ExtendVolumesPayload",
  "ExtendVolumesResult",
  "Extension",
  "FailoverGroupReplicationPayload",
  "FailoverServicePayload",
  "ForbiddenError",
  "FreezeServicePayload",
  "GroupActionState",
  "GroupChange",
  "GroupConnection",
  "GroupEdge",
  "GroupSnapshotActionState",
  "GroupSnapshotChange",
  "GroupSnapshotConnection",
  "GroupSnapshotEdge",
  "GroupTypeConnection",
  "GroupTypeEdge",
  "Host",
  "HostUsage",
  "ImageConnection",
  "ImageEdge",
  "ImportBackupPayload",
  "InitVolumeAttachmentPayload",
  "InvalidStateError",
  "Limits",
  "Lineage",
  "LineageEdge",
  "LoggerLevel",
  "ManageSnapshotPayload",
  "ManageVolumePayload",
  "ManageableSnapshot",
  "ManageableSnapshotConnection",
  "ManageableSnapshotEdge",
  "ManageableVolume",
  "ManageableVolumeConnection",
  "ManageableVolumeEdge",
  "MessageConnection",
  "MessageEdge",
  "MetadataValues",
  "MicroversionTooLowError",
  "MigrateVolumePayload",
  "NotFoundError",
  "PageInfo",
  "PoolCapacity",
  "QosSpecConnection",
  "QosSpecEdge",
  "Quota",
  "QuotaClassSet",
  "QuotaExceededError",
  "QuotaSet",
  "RateLimit",
  "RateLimitedError",
  "RateLimits",
  "Region",
  "ReimageVolumePayload",
  "RemoveVolumeTypeAccessPayload",
  "ReplicationTarget",
  "RequestFailedError",
  "ReserveVolumePayload",
  "ResetBackupStatusPayload",
  "ResetGroupSnapshotStatusPayload",
  "ResetGroupStatusPayload",
  "ResetSnapshotStatusPayload",
  "ResetSnapshotStatusesPayload",
  "ResetSnapshotStatusesResult",
  "ResetVolumeStatusPayload",
  "ResetVolumeStatusesPayload",
  "ResetVolumeStatusesResult",
  "ResourceFailureError",
  "ResourceFilter",
  "RestoreBackupPayload",
  "RetypeVolumePayload",
  "RevertQuotaSetPayload",
  "RevertVolumeToSnapshotPayload",
  "ServerConnection",
  "ServerEdge",
  "Service",
  "ServiceLogLevels",
  "SetDefaultVolumeTypePayload",
  "SetServiceLogLevelsPayload",
  "SetSnapshotMetadataPayload",
  "SetSnapshotStatusPayload",
  "SetSnapshotsMetadataPayload",
  "SetSnapshotsMetadataResult",
  "SetVolumeBootableStatusPayload",
  "SetVolumeImageMetadataPayload",
  "SetVolumeMetadataPayload",
  "SetVolumeReadonlyPayload",
  "SetVolumesMetadataPayload",
  "SetVolumesMetadataResult",
  "SnapshotActionState",
  "SnapshotChange",
  "SnapshotConnection",
  "SnapshotEdge",
  "TerminateVolumeAttachmentPayload",
  "ThawServicePayload",
  "TransferActionState",
  "TransferConnection",
  "TransferEdge",
  "UnmanageSnapshotPayload",
  "UnmanageVolumePayload",
  "UnreserveVolumePayload",
  "UnsetDefaultVolumeTypePayload",
  "UpdateAttachmentPayload",
  "UpdateBackupPayload",
  "UpdateConsistencyGroupPayload",
  "UpdateGroupPayload",
  "UpdateGroupTypeGroupSpecsPropertyPayload",
  "UpdateGroupTypePayload",
  "UpdateHostPayload",
  "UpdateQosSpecPayload",
  "UpdateQuotaClassSetPayload",
  "UpdateQuotaSetPayload",
  "UpdateSnapshotPayload",
  "UpdateVolumePayload",
  "UpdateVolumeTypeEncryptionPayload",
  "UpdateVolumeTypeExtraSpecsPayload",
  "UpdateVolumeTypePayload",
  "UploadVolumeToImagePayload",
  "UploadedImage",
  "ValidationError",
  "Viewer",
  "VolumeActionState",
  "VolumeChange",
  "VolumeConnection",
  "VolumeEdge",
  "VolumeEncryption",
  "VolumeSummary",
  "VolumeTypeAccess",
  "VolumeTypeConnection",
  "VolumeTypeEdge",
  "VolumeTypeEncryption",
  "VolumeTypeQuotas",
  "WaitEvent",
  "WaitTimeoutError",
  "WorkerService"
];

/** The fields with connections, by type, each with its arguments that select another list. */
export const connections: Record<string, Record<string, string[]>> = {
  "Backup": {
    "messages": []
  },
  "ConsistencyGroup": {
    "consistencyGroupSnapshots": [],
    "volumes": []
  },
  "ConsistencyGroupSnapshot": {
    "snapshots": []
  },
  "Group": {
    "groupSnapshots": [],
    "volumes": []
  },
  "GroupSnapshot": {
    "snapshots": []
  },
  "Query": {
    "attachments": [
      "allProjects",
      "filter",
      "orderBy"
    ],
    "backups": [
      "allProjects",
      "filter",
      "orderBy"
    ],
    "consistencyGroupSnapshots": [],
    "consistencyGroups": [
      "allProjects",
      "filter",
      "orderBy"
    ],
    "groupSnapshots": [
      "allProjects",
      "filter",
      "orderBy"
    ],
    "groupTypes": [
      "filter",
      "orderBy"
    ],
    "groups": [
      "allProjects",
      "filter",
      "orderBy"
    ],
    "images": [
      "name"
    ],
    "manageableSnapshots": [
      "cluster",
      "host",
      "orderBy"
    ],
    "manageableVolumes": [
      "cluster",
      "host",
      "orderBy"
    ],
    "messages": [
      "allProjects",
      "filter",
      "orderBy"
    ],
    "qosSpecs": [
      "filter",
      "orderBy"
    ],
    "servers": [
      "nameContains"
    ],
    "snapshots": [
      "allProjects",
      "filter",
      "orderBy"
    ],
    "transfers": [
      "allProjects",
      "filter",
      "orderBy"
    ],
    "volumeTypes": [
      "filter",
      "orderBy"
    ],
    "volumes": [
      "allProjects",
      "filter",
      "orderBy"
    ]
  },
  "Snapshot": {
    "backups": [],
    "messages": [],
    "volumes": []
  },
  "Volume": {
    "backups": [],
    "clones": [],
    "messages": [],
    "snapshots": [],
    "transfers": []
  },
  "VolumeType": {
    "volumes": []
  }
};

/** The fields with lists of objects that have no pages, by type. A later result replaces such a list. */
export const listsWithoutPages: Record<string, string[]> = {
  "Attachment": [
    "actions"
  ],
  "Backup": [
    "actions",
    "dependents"
  ],
  "ConsistencyGroup": [
    "volumeTypes"
  ],
  "Group": [
    "actions",
    "replicationTargets",
    "volumeTypes"
  ],
  "GroupSnapshot": [
    "actions"
  ],
  "QosSpec": [
    "associations"
  ],
  "Query": [
    "availabilityZones",
    "backendPools",
    "clusters",
    "defaultVolumeTypes",
    "extensions",
    "host",
    "hosts",
    "nodes",
    "regions",
    "resourceFilters",
    "serviceLogLevels",
    "services"
  ],
  "Snapshot": [
    "actions"
  ],
  "Transfer": [
    "actions"
  ],
  "Volume": [
    "actions",
    "attachments",
    "checkedActions"
  ],
  "VolumeType": [
    "access"
  ]
};

/** The TypeScript types of the scalars: `scalars` of GraphQL Code Generator, `customScalarTypes` of the compiler of Relay. */
export const scalars: Record<string, string> = {
  "DateTime": "string",
  "JSON": "unknown",
  "JSONObject": "Record<string, unknown>",
  "SafeInt": "number",
  "StringMap": "Record<string, string>"
};
