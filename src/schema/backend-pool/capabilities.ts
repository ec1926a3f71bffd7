import type { BackendPoolCapabilities, PoolCapacity } from '../../cinder/resources/backend-pools.ts';
import { builder } from '../builder.ts';
import { ServiceState } from '../service/status.ts';

const PoolCapacityRef = builder.objectRef<PoolCapacity>('PoolCapacity').implement({
  description: 'A capacity as a driver reports it.',
  fields: (t) => ({
    gib: t.exposeFloat('gib', { description: 'GiB; null where it is infinite or unknown.' }),
    isInfinite: t.exposeBoolean('isInfinite', { nullable: false, description: 'Whether it has no end (the driver says `infinite`).' }),
    isUnknown: t.exposeBoolean('isUnknown', { nullable: false, description: 'Whether the driver cannot tell (it says `unknown`).' }),
  }),
});

/** What a driver reports of a pool. */
export const BackendPoolCapabilitiesRef = builder.objectRef<BackendPoolCapabilities>('BackendPoolCapabilities');

BackendPoolCapabilitiesRef.implement({
  description: 'What a driver reports of a pool, which differs from driver to driver: any field may be null.',
  fields: (t) => ({
    volumeBackendName: t.exposeString('volumeBackendName', { description: 'The backend\'s name in Cinder\'s configuration, which a type can ask for.' }),
    poolName: t.exposeString('poolName', { description: 'The pool\'s own name, without its host and backend.' }),
    vendorName: t.exposeString('vendorName', { description: 'Who makes the storage.' }),
    driverVersion: t.exposeString('driverVersion', { description: 'The version of its driver.' }),
    storageProtocol: t.exposeString('storageProtocol', { description: 'How servers reach it, such as `iSCSI` or `ceph`.' }),
    backendState: t.field({
      type: ServiceState.ref,
      description: 'Whether the backend lives, where the driver tells.',
      resolve: ({ backendState }) => (backendState === null ? null : ServiceState.of(backendState)),
    }),
    rawBackendState: t.exposeString('backendState', { description: 'The backend\'s state as the driver spells it.' }),
    totalCapacity: t.field({ type: PoolCapacityRef, description: 'How much it holds.', resolve: (pool) => pool.totalCapacity }),
    freeCapacity: t.field({ type: PoolCapacityRef, description: 'How much of that is free.', resolve: (pool) => pool.freeCapacity }),
    allocatedCapacity: t.exposeFloat('allocatedCapacity', { description: 'The sizes of Cinder\'s own volumes in it, in GiB.' }),
    provisionedCapacity: t.exposeFloat('provisionedCapacity', { description: 'The sizes of all volumes in it, in GiB: more than it holds, where it is thin provisioned.' }),
    reservedPercentage: t.exposeInt('reservedPercentage', { description: 'How much is kept free, in percent.' }),
    reservedSnapshotPercentage: t.exposeInt('reservedSnapshotPercentage', { description: 'How much is kept free where a volume is made from a snapshot, in percent.' }),
    maxOverSubscriptionRatio: t.exposeFloat('maxOverSubscriptionRatio', { description: 'How many times its capacity may be provisioned; null also where the driver works it out (`auto`).' }),
    totalVolumes: t.expose('totalVolumes', { type: 'SafeInt', description: 'How many volumes are in it.' }),
    thinProvisioningSupport: t.exposeBoolean('thinProvisioningSupport', { description: 'Whether volumes can take up only what is written to them.' }),
    thickProvisioningSupport: t.exposeBoolean('thickProvisioningSupport', { description: 'Whether volumes can take up their whole size from the start.' }),
    compressionSupport: t.exposeBoolean('compressionSupport', { description: 'Whether it can compress.' }),
    multiattach: t.exposeBoolean('multiattach', { description: 'Whether a volume can be attached to several servers at once.' }),
    qosSupport: t.exposeBoolean('qosSupport', { description: 'Whether it can hold to the specs of a QoS spec.' }),
    onlineExtendSupport: t.exposeBoolean('onlineExtendSupport', { description: 'Whether a volume can be made larger while it is attached.' }),
    sparseCopyVolume: t.exposeBoolean('sparseCopyVolume', { description: 'Whether Cinder may leave out zeros when it copies to it.' }),
    cloneAcrossPools: t.exposeBoolean('cloneAcrossPools', { description: 'Whether a clone may be in another pool than its source.' }),
    consistentGroupSnapshotEnabled: t.exposeBoolean('consistentGroupSnapshotEnabled', { description: 'Whether a group can be snapshotted at one moment.' }),
    consistentGroupReplicationEnabled: t.exposeBoolean('consistentGroupReplicationEnabled', { description: 'Whether a group can be replicated as of one moment.' }),
    groupReplicationEnabled: t.exposeBoolean('groupReplicationEnabled', { description: 'Whether a group can be replicated.' }),
    replicationEnabled: t.exposeBoolean('replicationEnabled', { description: 'Whether volumes can be replicated.' }),
    locationInfo: t.exposeString('locationInfo', { description: 'Where it is, in its driver\'s words; drivers compare it to migrate within the storage.' }),
    filterFunction: t.exposeString('filterFunction', { description: 'An expression that says which volumes it takes.' }),
    goodnessFunction: t.exposeString('goodnessFunction', { description: 'An expression that says how well a volume fits it.' }),
    timestamp: t.expose('timestamp', { type: 'DateTime', description: 'When the scheduler heard this.' }),
    other: t.expose('other', { type: 'JSONObject', nullable: false, description: 'What else the driver reports, by its own keys, and what does not have the form that a field takes.' }),
  }),
});
