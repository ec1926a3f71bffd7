/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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
    > } };

export type FindByNameQueryVariables = Exact<{
  nameOrId: string;
}>;


export type FindByNameQuery = { findVolume: { id: string, name: string | null, status: VolumeStatus, rawStatus: string, metadata: Record<string, string>, bootable: boolean | null, createdAt: string | null } | null };

export type GroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupsQuery = { groups: { nodes: Array<{ name: string | null, status: GroupStatus, volumeTypes: Array<{ name: string | null } | null> | null, volumes: { totalCount: number | null, nodes: Array<{ name: string | null, size: number | null }> } | null }> } | null };

export type LineageQueryVariables = Exact<{ [key: string]: never; }>;


export type LineageQuery = { snapshots: { nodes: Array<{ name: string | null, createdAt: string | null, volume: { name: string | null, volumeType: { name: string | null } | null } | null, volumes: { nodes: Array<{ name: string | null, status: VolumeStatus }> } | null, backups: { totalCount: number | null } | null }> } | null };

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