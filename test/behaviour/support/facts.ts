import 'vitest';

/** The users of both clouds: alice, ron (a reader) and admin of the file's first project, and bob of its second project. */
export type UserName = 'alice' | 'ron' | 'admin' | 'bob';

/** The resources that `furnish` has created for the test file. Reading one that was not requested throws. */
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

/** Resources for the tests of messages, in bob's project. */
export interface MessagesFixture {
  /** A volume and a backup that failed, with messages. */
  volumeId: string;
  backupId: string;
  /** Snapshots that failed. */
  snapshotIds: readonly string[];
  /** One message for each snapshot, in the same order. */
  messageIds: readonly string[];
}

/** Resources for the tests of pages in bob's project: nine of each, which are three full pages of three. */
export interface PagedFixture {
  /** Volumes with the metadata `fixture: paged`. */
  volumeIds: readonly string[];
  /** Snapshots of the first volume. The backups are of this volume too. */
  snapshotIds: readonly string[];
  backupIds: readonly string[];
  /** One reserved attachment for each volume, all for one server. */
  attachmentIds: readonly string[];
  volumeId: string;
  serverId: string;
}

/** Transfers of bob's project. */
export interface TransfersFixture {
  /** The first transfer excludes snapshots. */
  transferIds: readonly string[];
  /** Unique in the cloud, like the names of group snapshots and consistency groups. */
  transferNames: readonly string[];
  /** The volumes of the transfers, in the same order. */
  volumeIds: readonly string[];
}

/**
 * Resources for the tests of types, QoS specs and group snapshots. Types and QoS specs belong to the cloud and have names that
 * are unique to the test file. Groups and group snapshots are in bob's project.
 */
export interface TypesFixture {
  /** Private types. The first one has encryption, the first QoS spec and extra specs, and bob's project can access it. */
  volumeTypeIds: readonly string[];
  volumeTypeNames: readonly string[];
  /** The value of the extra spec `behaviour:page`, which only these types have. */
  mark: string;
  /** The first QoS spec is associated with the first volume type. */
  qosSpecIds: readonly string[];
  qosSpecNames: readonly string[];
  /** Private group types. The first one has specs. */
  groupTypeIds: readonly string[];
  groupTypeNames: readonly string[];
  /** The public type of the groups, `behaviour-types-open`, which test files share and do not change. */
  groupTypeId: string;
  /** Groups `behaviour-types-group-<n>`. The first one has a volume. */
  groupIds: readonly string[];
  volumeId: string;
  /** Group snapshots of the first group. */
  groupSnapshotIds: readonly string[];
  groupSnapshotNames: readonly string[];
  /** A group of Cinder's type for consistency groups, without a backend, because one on a backend cannot be deleted. */
  consistencyGroupId: string;
  consistencyGroupName: string;
  /** A group `behaviour-types-replicated` in `error`, because no backend supports its replicated type. */
  replicatedGroupId: string;
  /** The volume type of the replicated group. */
  replicatedTypeName: string;
}

/** The cloud of a test run, and the gateways for it, shared by all test files. */
export interface SharedCloud {
  name: 'sandbox' | 'lab';
  /** The URL of Keystone, for REST calls of tests. */
  authUrl: string;
  /** The URL of Cinder, for example `http://127.0.0.1:8776/volume/v3`. */
  cinderUrl: string;
  /** The URL of Nova. Undefined on a lab without Nova. */
  computeUrl: string | undefined;
  /** The URL of the gateway's GraphQL endpoint. */
  gatewayUrl: string;
  /** The URL of a second gateway, which has a service user. */
  ownUrl: string;
  /** A token and the ID of each user, with which a test file gets tokens for its projects. */
  sessions: Readonly<Record<UserName | 'service', { token: string; userId: string; projectId: string }>>;
  roleIds: Readonly<Record<'member' | 'reader' | 'admin', string>>;
  /** The group types that all test files share and do not change. */
  groupTypeIds: Readonly<Record<'open' | 'replicated', string>>;
  /** The description of every project of this run. */
  runMark: string;
  /** The URL that deletes the projects of an ended file (`closer.ts`). */
  closerUrl: string;
  /** Whether some of Cinder's answers to the gateways are lost, so that reads are retried. */
  isFaulty: boolean;
  /** A consistency group on a backend and its volume, in the project of `sessions.bob` instead of the file's. */
  consistency: Readonly<Record<'groupId' | 'volumeId', string>>;
}

/** The cloud from the view of one test file. */
export interface CloudFacts extends SharedCloud {
  /** Tokens for the projects of the test file. */
  tokens: Readonly<Record<UserName, string>>;
}

declare module 'vitest' {
  export interface ProvidedContext {
    cloud: SharedCloud;
  }
}
