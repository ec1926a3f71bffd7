import type { CloudFacts } from '../behaviour/support/facts.ts';

/** An operation that a cloud of the suite does not carry out. */
export interface Cannot {
  coordinate: string;
  clouds: readonly CloudFacts['name'][];
  /** What is in the way, as Cinder's source has it. */
  why: string;
}

const both = ['lab', 'sandbox'] as const;

/**
 * What no behaviour test can get an answer from. Of a mutation it is enough that Cinder's refusal was seen, of any other
 * field that it was asked for and was null. A row whose operation is answered all the same is out of date, and fails.
 */
export const cannot: readonly Cannot[] = [
  { coordinate: 'Volume.encryption', clouds: both, why: 'There is no key manager, so that no volume of an encrypted type can be made.' },
  { coordinate: 'Query.cluster', clouds: ['lab'], why: 'No cinder-volume is configured with a `cluster`.' },
  { coordinate: 'Query.findCluster', clouds: ['lab'], why: 'No cinder-volume is configured with a `cluster`.' },
  { coordinate: 'Mutation.enableCluster', clouds: ['lab'], why: 'No cinder-volume is configured with a `cluster`: there is none by any name (404).' },
  { coordinate: 'Mutation.disableCluster', clouds: ['lab'], why: 'No cinder-volume is configured with a `cluster`: there is none by any name (404).' },
  { coordinate: 'Mutation.freezeService', clouds: both, why: 'A frozen backend refuses changes of its volumes, and its service is disabled: the tests that run beside need every backend.' },
  { coordinate: 'Mutation.thawService', clouds: both, why: 'Cinder thaws only what is frozen, and no backend may be.' },
  { coordinate: 'Mutation.failoverService', clouds: both, why: 'The replication status must be `enabled` or `failed-over`: that of a service whose driver does not report `replication_enabled` is `disabled`.' },
  { coordinate: 'Mutation.enableGroupReplication', clouds: both, why: 'The group must be `available`: no backend can hold one whose volume type wants `replication_enabled`, so that it is in `error`.' },
  { coordinate: 'Mutation.disableGroupReplication', clouds: both, why: 'The replication status must be `enabled` or `error`, and no group\'s replication can be enabled.' },
  { coordinate: 'Mutation.failoverGroupReplication', clouds: both, why: 'The replication status must be `enabled` or `failed-over`, and no group\'s replication can be enabled.' },
  { coordinate: 'Mutation.updateHost', clouds: both, why: '`HostAPI.set_host_enabled` raises `NotImplementedError`: a 501 for every host that there is.' },
];
