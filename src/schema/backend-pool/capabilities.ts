import type { BackendPoolCapabilities, PoolCapacity } from '../../cinder/resources/backend-pools.ts';
import { builder } from '../builder.ts';
import { nullIf } from '../facts/facts.ts';
import { notReported } from '../facts/null-conditions.ts';
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
    volumeBackendName: t.exposeString('volumeBackendName', {
      description:
        'The `volume_backend_name` in the configuration of Cinder, which extra specs of a volume type can require.',
      extensions: nullIf(notReported),
    }),
    poolName: t.exposeString('poolName', {
      description: 'The name of the pool without host and backend.',
      extensions: nullIf(notReported),
    }),
    vendorName: t.exposeString('vendorName', {
      description: 'The vendor of the storage.',
      extensions: nullIf(notReported),
    }),
    driverVersion: t.exposeString('driverVersion', {
      description: 'The version of the driver.',
      extensions: nullIf(notReported),
    }),
    storageProtocol: t.exposeString('storageProtocol', {
      description: 'The storage protocol, such as `iSCSI` or `ceph`.',
      extensions: nullIf(notReported),
    }),
    backendState: t.field({
      type: ServiceState.ref,
      description: 'The state of the backend, as reported by the driver.',
      extensions: nullIf(notReported),
      resolve: ({ backendState }) => (backendState === null ? null : ServiceState.of(backendState)),
    }),
    rawBackendState: t.exposeString('backendState', {
      description: 'The state of the backend as reported by the driver, such as `up`.',
      extensions: nullIf(notReported),
    }),
    totalCapacity: t.field({
      type: PoolCapacityRef,
      description: 'The total capacity of the pool.',
      extensions: nullIf(notReported),
      resolve: (pool) => pool.totalCapacity,
    }),
    freeCapacity: t.field({
      type: PoolCapacityRef,
      description: 'The free capacity of the pool.',
      extensions: nullIf(notReported),
      resolve: (pool) => pool.freeCapacity,
    }),
    allocatedCapacity: t.exposeFloat('allocatedCapacity', {
      description: 'The total size of the volumes of Cinder in the pool, in GiB.',
      extensions: nullIf(notReported),
    }),
    provisionedCapacity: t.exposeFloat('provisionedCapacity', {
      description:
        'The total size of all volumes in the pool, in GiB. Can exceed the total capacity of a thin-provisioned pool.',
      extensions: nullIf(notReported),
    }),
    reservedPercentage: t.exposeInt('reservedPercentage', {
      description: 'The share of the capacity that is kept free, in percent.',
      extensions: nullIf(notReported),
    }),
    reservedSnapshotPercentage: t.exposeInt('reservedSnapshotPercentage', {
      description: 'The share of the capacity that is kept free when a volume is created from a snapshot, in percent.',
      extensions: nullIf(notReported),
    }),
    maxOverSubscriptionRatio: t.exposeFloat('maxOverSubscriptionRatio', {
      description: 'The maximum ratio of provisioned to total capacity.',
      extensions: nullIf(notReported, 'the driver calculates the ratio (`auto`)'),
    }),
    totalVolumes: t.expose('totalVolumes', {
      type: 'SafeInt',
      description: 'The number of volumes in the pool.',
      extensions: nullIf(notReported),
    }),
    thinProvisioningSupport: t.exposeBoolean('thinProvisioningSupport', {
      description: 'Whether the pool supports thin provisioning: volumes only occupy the space of written data.',
      extensions: nullIf(notReported),
    }),
    thickProvisioningSupport: t.exposeBoolean('thickProvisioningSupport', {
      description: 'Whether the pool supports thick provisioning: volumes occupy their whole size from the start.',
      extensions: nullIf(notReported),
    }),
    compressionSupport: t.exposeBoolean('compressionSupport', {
      description: 'Whether the pool supports compression.',
      extensions: nullIf(notReported),
    }),
    multiattach: t.exposeBoolean('multiattach', {
      description: 'Whether the pool supports volumes that are attached to several servers at once.',
      extensions: nullIf(notReported),
    }),
    qosSupport: t.exposeBoolean('qosSupport', {
      description: 'Whether the pool supports QoS specs.',
      extensions: nullIf(notReported),
    }),
    onlineExtendSupport: t.exposeBoolean('onlineExtendSupport', {
      description: 'Whether the pool supports the extension of attached volumes.',
      extensions: nullIf(notReported),
    }),
    sparseCopyVolume: t.exposeBoolean('sparseCopyVolume', {
      description: 'Whether the copies that Cinder writes to the pool can be sparse.',
      extensions: nullIf(notReported),
    }),
    cloneAcrossPools: t.exposeBoolean('cloneAcrossPools', {
      description: 'Whether the backend supports clones in another pool than that of the source.',
      extensions: nullIf(notReported),
    }),
    consistentGroupSnapshotEnabled: t.exposeBoolean('consistentGroupSnapshotEnabled', {
      description: 'Whether the pool supports consistent snapshots of groups.',
      extensions: nullIf(notReported),
    }),
    consistentGroupReplicationEnabled: t.exposeBoolean('consistentGroupReplicationEnabled', {
      description: 'Whether the pool supports consistent replication of groups.',
      extensions: nullIf(notReported),
    }),
    groupReplicationEnabled: t.exposeBoolean('groupReplicationEnabled', {
      description: 'Whether the pool supports replication of groups.',
      extensions: nullIf(notReported),
    }),
    replicationEnabled: t.exposeBoolean('replicationEnabled', {
      description: 'Whether the pool supports replication of volumes.',
      extensions: nullIf(notReported),
    }),
    locationInfo: t.exposeString('locationInfo', {
      description:
        'The location of the pool, in the format of the driver. Drivers compare locations for migrations within the storage.',
      extensions: nullIf(notReported),
    }),
    filterFunction: t.exposeString('filterFunction', {
      description: 'The expression that decides which volumes the pool accepts.',
      extensions: nullIf(notReported),
    }),
    goodnessFunction: t.exposeString('goodnessFunction', {
      description: 'The expression that rates how well a volume fits the pool.',
      extensions: nullIf(notReported),
    }),
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
