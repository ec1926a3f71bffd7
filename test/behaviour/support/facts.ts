import 'vitest';

/** The users of both clouds: alice and ron (a reader) of project demo, admin of demo, bob of project other. */
export type UserName = 'alice' | 'ron' | 'admin' | 'bob';

/** What the tests find in project demo; made by the setup with plain REST calls, and left there for the next run. */
export interface Fixture {
  /** Volumes of which the first has two snapshots and a backup; at least 100 there are in all. */
  volumeIds: readonly string[];
  /** At least 100, over at least 10 volumes. */
  snapshotIds: readonly string[];
  backupId: string;
  /** Two groups, each with two volumes. */
  groupIds: readonly string[];
  /** Attached to the second volume. */
  attachmentId: string;
  /** A volume of bob's, in project other. */
  foreignVolumeId: string;
  types: TypesFixture;
  transfers: TransfersFixture;
}

/** What the tests of transfers find: offers of project other, so that they are in no list of demo's. */
export interface TransfersFixture {
  /** 21, the first of them without snapshots. */
  transferIds: readonly string[];
  /** The volumes that they offer, in their order. */
  volumeIds: readonly string[];
}

/**
 * What the tests of types, QoS specs and group snapshots find. Groups and their snapshots are of project other, so that
 * they are in no list of demo's.
 */
export interface TypesFixture {
  /** Private, of 21; the first has encryption, the first QoS spec and extra specs, and project other may use it. */
  volumeTypeIds: readonly string[];
  /** 21, the first of them associated with the first volume type. */
  qosSpecIds: readonly string[];
  /** Private, of 21; the first has specs. */
  groupTypeIds: readonly string[];
  /** The public type of the groups. */
  groupTypeId: string;
  /** 21, the first with a volume. */
  groupIds: readonly string[];
  volumeId: string;
  /** 21 of the first group. */
  groupSnapshotIds: readonly string[];
  /** A group of the type that Cinder keeps for consistency groups, and its volume. */
  consistencyGroupId: string;
  consistentVolumeId: string;
  /** A group of a type that is replicated, in `error`: no backend can hold it. */
  replicatedGroupId: string;
}

/** The cloud that a run of the suite is on, and the gateway before it. */
export interface CloudFacts {
  name: 'sandbox' | 'lab';
  /** Keystone, for what a test does by plain REST. */
  authUrl: string;
  /** The gateway's GraphQL path. */
  gatewayUrl: string;
  /** A second gateway, whose callers without a token are alice. */
  ownUrl: string;
  tokens: Readonly<Record<UserName, string>>;
  fixture: Fixture;
}

declare module 'vitest' {
  export interface ProvidedContext {
    cloud: CloudFacts;
  }
}
