/** The part of the gateway's schema that the benchmark uses. */
export const typeDefs = /* GraphQL */ `
  scalar DateTime
  scalar StringMap
  enum VolumeStatus {
    AVAILABLE
    IN_USE
    CREATING
    DELETING
    ERROR
    EXTENDING
  }
  enum SnapshotStatus {
    AVAILABLE
    CREATING
    DELETING
    ERROR
  }
  enum BackupStatus {
    AVAILABLE
    CREATING
    DELETING
    ERROR
    RESTORING
  }
  enum AttachmentStatus {
    ATTACHED
    ATTACHING
    DETACHED
    RESERVED
  }
  type Query {
    volume(id: ID!): Volume
    volumes(first: Int): VolumeConnection
  }
  type Mutation {
    extendVolume(input: ExtendVolumeInput!): ExtendVolumePayload
  }
  input ExtendVolumeInput {
    id: ID!
    newSize: Int!
  }
  type ExtendVolumePayload {
    volume: Volume
    userErrors: [UserError!]!
  }
  type UserError {
    message: String!
  }
  type PageInfo {
    hasNextPage: Boolean!
  }
  type VolumeConnection {
    nodes: [Volume!]!
    pageInfo: PageInfo!
  }
  type SnapshotConnection {
    nodes: [Snapshot!]!
  }
  type BackupConnection {
    nodes: [Backup!]!
  }
  type Volume {
    id: ID!
    name: String
    status: VolumeStatus!
    size: Int
    description: String
    bootable: Boolean
    encrypted: Boolean
    multiattach: Boolean
    availabilityZone: String
    createdAt: DateTime
    updatedAt: DateTime
    metadata: StringMap
    volumeType: VolumeType
    attachments: [Attachment!]
    snapshots: SnapshotConnection
    backups: BackupConnection
  }
  type VolumeType {
    id: ID!
    name: String!
    description: String
    isPublic: Boolean
  }
  type Attachment {
    id: ID!
    status: AttachmentStatus!
    serverId: ID
    attachedAt: DateTime
  }
  type Snapshot {
    id: ID!
    name: String
    status: SnapshotStatus!
    size: Int!
    createdAt: DateTime!
  }
  type Backup {
    id: ID!
    name: String
    status: BackupStatus!
    size: Int
    createdAt: DateTime!
    isIncremental: Boolean!
  }
`;
