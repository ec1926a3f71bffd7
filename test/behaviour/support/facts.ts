import 'vitest';

/** The users of both clouds: alice, ron (a reader) and admin of the test file's project; bob of its second one. */
export type UserName = 'alice' | 'ron' | 'admin' | 'bob';

/** What `furnish` has made for the test file, in its project; what is not wanted throws when it is read. */
export interface Fixture {
  /** Volumes `behaviour-page-<n>` with the metadata `fixture: page`. */
  volumeIds: readonly string[];
  /** Snapshots `behaviour-snapshot-<n>`, two for each of the first ten volumes. */
  snapshotIds: readonly string[];
  /** A backup of the first volume. */
  backupId: string;
  /** Two groups `behaviour-group-<n>`, each with two volumes. */
  groupIds: readonly string[];
  /** An attachment of the second volume. */
  attachmentId: string;
  /** A volume of bob. */
  foreignVolumeId: string;
  types: TypesFixture;
  paged: PagedFixture;
  transfers: TransfersFixture;
  messages: MessagesFixture;
}

/** What the tests of messages find, in bob's project. */
export interface MessagesFixture {
  /** A volume and a backup that failed, with messages. */
  volumeId: string;
  backupId: string;
  /** Snapshots that failed. */
  snapshotIds: readonly string[];
  /** One message for each snapshot, in the same order. */
  messageIds: readonly string[];
}

/** What the tests of pages find in bob's project: nine of each, three full pages of three. */
export interface PagedFixture {
  /** With the metadata `fixture: paged`. */
  volumeIds: readonly string[];
  /** Of the first volume, as are the backups. */
  snapshotIds: readonly string[];
  backupIds: readonly string[];
  /** One of each volume, reserved, for one server. */
  attachmentIds: readonly string[];
  volumeId: string;
  serverId: string;
}

/** Transfers of bob's project. */
export interface TransfersFixture {
  /** The first is without snapshots. */
  transferIds: readonly string[];
  /** Unlike all others in the cloud, as are those of the group snapshots and the consistency group. */
  transferNames: readonly string[];
  /** The volumes of the transfers, in the same order. */
  volumeIds: readonly string[];
}

/**
 * What the tests of types, QoS specs and group snapshots find. Types and QoS specs belong to the cloud: their names are the
 * test file's own. Groups and group snapshots are of bob's project.
 */
export interface TypesFixture {
  /** Private; the first has encryption, the first QoS spec and extra specs, and bob's project has access to it. */
  volumeTypeIds: readonly string[];
  volumeTypeNames: readonly string[];
  /** The value of the extra spec `behaviour:page` of all of them, and of nothing else in the cloud. */
  mark: string;
  /** The first is associated with the first volume type. */
  qosSpecIds: readonly string[];
  qosSpecNames: readonly string[];
  /** Private; the first has specs. */
  groupTypeIds: readonly string[];
  groupTypeNames: readonly string[];
  /** The public type of the groups, `behaviour-types-open`; test files share it and do not change it. */
  groupTypeId: string;
  /** Groups `behaviour-types-group-<n>`, the first with a volume. */
  groupIds: readonly string[];
  volumeId: string;
  /** Snapshots of the first group. */
  groupSnapshotIds: readonly string[];
  groupSnapshotNames: readonly string[];
  /** A group of the type that Cinder keeps for consistency groups, on no backend: one on a backend cannot be deleted. */
  consistencyGroupId: string;
  consistencyGroupName: string;
  /** A group `behaviour-types-replicated` in `error`: its type is replicated, and no backend can hold it. */
  replicatedGroupId: string;
  /** The volume type of the replicated group. */
  replicatedTypeName: string;
}

/** The cloud that a run of the suite is on, and the gateways before it, for all test files. */
export interface SharedCloud {
  name: 'sandbox' | 'lab';
  /** Keystone, for what a test does by plain REST. */
  authUrl: string;
  /** Cinder's API, for example `http://127.0.0.1:8776/volume/v3`. */
  cinderUrl: string;
  /** The gateway's GraphQL path. */
  gatewayUrl: string;
  /** A second gateway, which has a service user. */
  ownUrl: string;
  /** A token and the id of each user, from which a test file gets its own tokens. */
  sessions: Readonly<Record<UserName | 'service', { token: string; userId: string }>>;
  roleIds: Readonly<Record<'member' | 'reader' | 'admin', string>>;
  /** The group types that all test files use and none changes. */
  groupTypeIds: Readonly<Record<'open' | 'replicated', string>>;
  /** The description of every project of this run. */
  runMark: string;
  /** Takes the projects of a file that has ended (`closer.ts`). */
  closerUrl: string;
  /** Whether Cinder's answers to the gateways get lost at times: then reads are tried again. */
  isFaulty: boolean;
  /** A consistency group on a backend, and its volume: of the project of `sessions.bob`, not of a test file's. */
  consistency: Readonly<Record<'groupId' | 'volumeId', string>>;
}

/** The cloud as one test file sees it. */
export interface CloudFacts extends SharedCloud {
  /** Tokens for the test file's own projects. */
  tokens: Readonly<Record<UserName, string>>;
}

declare module 'vitest' {
  export interface ProvidedContext {
    cloud: SharedCloud;
  }
}
