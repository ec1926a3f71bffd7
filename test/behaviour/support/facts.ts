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
