import type { CloudFacts } from '../behaviour/support/facts.ts';

/** An operation that a cloud of the suite cannot execute. */
export interface Cannot {
  coordinate: string;
  clouds: readonly CloudFacts['name'][];
  /** The reason in Cinder's source. */
  why: string;
}

const both = ['lab', 'sandbox'] as const;

/**
 * Operations that no behaviour test can execute. For a mutation, a refusal by Cinder must have been recorded. For another field,
 * null. A row whose operation was answered is outdated, and its test fails.
 */
export const cannot: readonly Cannot[] = [
  {
    coordinate: 'Volume.encryption',
    clouds: both,
    why: 'There is no key manager, so that no volume of an encrypted type can be made.',
  },
  {
    coordinate: 'Mutation.enableGroupReplication',
    clouds: both,
    why: 'The group must be `available`: no backend that the scheduler may use can hold one whose volume type wants `replication_enabled`, so that it is in `error`.',
  },
  {
    coordinate: 'Mutation.disableGroupReplication',
    clouds: both,
    why: "The replication status must be `enabled` or `error`, and no group's replication can be enabled.",
  },
  {
    coordinate: 'Mutation.failoverGroupReplication',
    clouds: both,
    why: "The replication status must be `enabled` or `failed-over`, and no group's replication can be enabled.",
  },
  {
    coordinate: 'Mutation.completeVolumeExtend',
    clouds: both,
    why: 'It came with microversion 3.71; Cinder 21 ends at 3.70.',
  },
  {
    coordinate: 'Mutation.updateHost',
    clouds: both,
    why: '`HostAPI.set_host_enabled` raises `NotImplementedError`: a 501 for every host that there is.',
  },
];

/** A transition whose outcome is not possible on either cloud. */
export type Never = Omit<Cannot, 'clouds'>;

const answered =
  'Cinder answers the call only once its volume service has done it (an RPC call, not a cast): what fails is the call.';

/** Transitions that cannot fail after the call on any cloud of the suite. */
export const cannotFail: readonly Never[] = [
  {
    coordinate: 'Mutation.attachVolume',
    why: `${answered} An \`error_attaching\` is the attachment's, not the volume's.`,
  },
  {
    coordinate: 'Mutation.detachVolume',
    why: `${answered} An \`error_detaching\` is the attachment's, not the volume's.`,
  },
  {
    coordinate: 'Mutation.detachVolumes',
    why: 'As `detachVolume`.',
  },
  {
    coordinate: 'Mutation.createAttachment',
    why: `${answered} It is \`error_attaching\` only where the driver was not initialised.`,
  },
  {
    coordinate: 'Mutation.updateAttachment',
    why: `${answered} It is \`error_attaching\` only where the driver was not initialised.`,
  },
];

/** Transitions that cannot succeed on any cloud of the suite. */
export const cannotEnd: readonly Never[] = [
  {
    coordinate: 'Mutation.createConsistencyGroup',
    why: 'Its group type wants `consistent_group_snapshot_enabled`, which no backend has: the scheduler finds none, and it is in `error`.',
  },
];
