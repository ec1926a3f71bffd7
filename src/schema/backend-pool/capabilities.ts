import type { BackendPoolCapabilities, PoolCapacity } from '../../cinder/resources/backend-pools.ts';
import { builder } from '../builder.ts';
import { nullIf } from '../facts/facts.ts';
import { reported } from '../facts/null-conditions.ts';
import { ServiceState } from '../service/status.ts';

const PoolCapacityRef = builder.objectRef<PoolCapacity>('PoolCapacity').implement({
  description: 'A capacity that a driver reports.',
  fields: (t) => ({
    gib: t.exposeFloat('gib', {
      description: 'The capacity, in GiB.',
      extensions: nullIf('the capacity is infinite or unknown'),
    }),
    isInfinite: t.exposeBoolean('isInfinite', {
      nullable: false,
      description: 'Whether the driver reports the capacity as `infinite`.',
    }),
    isUnknown: t.exposeBoolean('isUnknown', {
      nullable: false,
      description: 'Whether the driver reports the capacity as `unknown`.',
    }),
  }),
});

/** The capabilities of a pool. */
export const BackendPoolCapabilitiesRef = builder.objectRef<BackendPoolCapabilities>('BackendPoolCapabilities');

BackendPoolCapabilitiesRef.implement({
  description: 'The capabilities of a pool. Drivers report different ones. Any field except `other` can be null.',
  fields: (t) => ({
    volumeBackendName: t.exposeString(
      'volumeBackendName',
      reported(
        'The `volume_backend_name` in the configuration of Cinder, which extra specs of a volume type can require.',
      ),
    ),
    poolName: t.exposeString('poolName', reported('The name of the pool without host and backend.')),
    vendorName: t.exposeString('vendorName', reported('The vendor of the storage.')),
    driverVersion: t.exposeString('driverVersion', reported('The version of the driver.')),
    storageProtocol: t.exposeString('storageProtocol', reported('The storage protocol, such as `iSCSI` or `ceph`.')),
    backendState: t.field({
      type: ServiceState.ref,
      ...reported('The state of the backend, as reported by the driver.'),
      resolve: ({ backendState }) => (backendState === null ? null : ServiceState.of(backendState)),
    }),
    rawBackendState: t.exposeString(
      'backendState',
      reported('The state of the backend as reported by the driver, such as `up`.'),
    ),
    totalCapacity: t.field({
      type: PoolCapacityRef,
      ...reported('The total capacity of the pool.'),
      resolve: (pool) => pool.totalCapacity,
    }),
    freeCapacity: t.field({
      type: PoolCapacityRef,
      ...reported('The free capacity of the pool.'),
      resolve: (pool) => pool.freeCapacity,
    }),
    allocatedCapacity: t.exposeFloat(
      'allocatedCapacity',
      reported('The total size of the volumes of Cinder in the pool, in GiB.'),
    ),
    provisionedCapacity: t.exposeFloat(
      'provisionedCapacity',
      reported(
        'The total size of all volumes in the pool, in GiB. Can exceed the total capacity of a thin-provisioned pool.',
      ),
    ),
    reservedPercentage: t.exposeInt(
      'reservedPercentage',
      reported('The share of the capacity that is kept free, in percent.'),
    ),
    reservedSnapshotPercentage: t.exposeInt(
      'reservedSnapshotPercentage',
      reported('The share of the capacity that is kept free when a volume is created from a snapshot, in percent.'),
    ),
    maxOverSubscriptionRatio: t.exposeFloat(
      'maxOverSubscriptionRatio',
      reported('The maximum ratio of provisioned to total capacity.', 'the driver calculates the ratio (`auto`)'),
    ),
    totalVolumes: t.expose('totalVolumes', { type: 'SafeInt', ...reported('The number of volumes in the pool.') }),
    thinProvisioningSupport: t.exposeBoolean(
      'thinProvisioningSupport',
      reported('Whether the pool supports thin provisioning: volumes only occupy the space of written data.'),
    ),
    thickProvisioningSupport: t.exposeBoolean(
      'thickProvisioningSupport',
      reported('Whether the pool supports thick provisioning: volumes occupy their whole size from the start.'),
    ),
    compressionSupport: t.exposeBoolean('compressionSupport', reported('Whether the pool supports compression.')),
    multiattach: t.exposeBoolean(
      'multiattach',
      reported('Whether the pool supports volumes that are attached to several servers at once.'),
    ),
    qosSupport: t.exposeBoolean('qosSupport', reported('Whether the pool supports QoS specs.')),
    onlineExtendSupport: t.exposeBoolean(
      'onlineExtendSupport',
      reported('Whether the pool supports the extension of attached volumes.'),
    ),
    sparseCopyVolume: t.exposeBoolean(
      'sparseCopyVolume',
      reported('Whether the copies that Cinder writes to the pool can be sparse.'),
    ),
    cloneAcrossPools: t.exposeBoolean(
      'cloneAcrossPools',
      reported('Whether the backend supports clones in another pool than that of the source.'),
    ),
    consistentGroupSnapshotEnabled: t.exposeBoolean(
      'consistentGroupSnapshotEnabled',
      reported('Whether the pool supports consistent snapshots of groups.'),
    ),
    consistentGroupReplicationEnabled: t.exposeBoolean(
      'consistentGroupReplicationEnabled',
      reported('Whether the pool supports consistent replication of groups.'),
    ),
    groupReplicationEnabled: t.exposeBoolean(
      'groupReplicationEnabled',
      reported('Whether the pool supports replication of groups.'),
    ),
    replicationEnabled: t.exposeBoolean(
      'replicationEnabled',
      reported('Whether the pool supports replication of volumes.'),
    ),
    locationInfo: t.exposeString(
      'locationInfo',
      reported(
        'The location of the pool, in the format of the driver. Drivers compare locations for migrations within the storage.',
      ),
    ),
    filterFunction: t.exposeString(
      'filterFunction',
      reported('The expression that decides which volumes the pool accepts.'),
    ),
    goodnessFunction: t.exposeString(
      'goodnessFunction',
      reported('The expression that rates how well a volume fits the pool.'),
    ),
    timestamp: t.expose('timestamp', {
      type: 'DateTime',
      description: 'The date and time when the scheduler received the capabilities.',
      extensions: nullIf('the scheduler has not stored a time'),
    }),
    other: t.expose('other', {
      type: 'JSONObject',
      nullable: false,
      description: 'The other capabilities, by the keys of the driver, and those with an unexpected format.',
    }),
  }),
});
