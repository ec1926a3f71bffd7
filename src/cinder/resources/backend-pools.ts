import type { CinderClient } from '../client.ts';
import { asObject, custom, dateTime, decimal, decoder, flag, integer, nullIfDamaged, required, rowsOf, safeInteger, snakeCase, text, type Field } from '../decode.ts';
import { badInput, CinderError, isCinderError } from '../errors.ts';
import { requireMicroversion } from '../microversion.ts';

/** A capacity of which a driver may say that it has no end, or that it does not know it. */
export interface PoolCapacity {
  gib: number | null;
  isInfinite: boolean;
  isUnknown: boolean;
}

function capacity(key: string): Field<PoolCapacity | null> {
  return custom((value) => {
    if (value === undefined || value === null) return null;
    const gib = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : NaN;
    const isInfinite = value === 'infinite';
    return { gib: Number.isFinite(gib) ? gib : null, isInfinite, isUnknown: !isInfinite && !Number.isFinite(gib) };
  }, key);
}

/** What drivers report as a rule; what has another form is among `other` (`cinder/volume/driver.py`, `cinder/scheduler/host_manager.py`). */
const known = {
  volumeBackendName: nullIfDamaged(text()),
  poolName: nullIfDamaged(text()),
  vendorName: nullIfDamaged(text()),
  driverVersion: nullIfDamaged(text()),
  storageProtocol: nullIfDamaged(text()),
  backendState: nullIfDamaged(text()),
  totalCapacity: capacity('total_capacity_gb'),
  freeCapacity: capacity('free_capacity_gb'),
  allocatedCapacity: decimal('allocated_capacity_gb'),
  provisionedCapacity: decimal('provisioned_capacity_gb'),
  reservedPercentage: nullIfDamaged(integer()),
  reservedSnapshotPercentage: nullIfDamaged(integer()),
  maxOverSubscriptionRatio: decimal(),
  totalVolumes: nullIfDamaged(safeInteger()),
  thinProvisioningSupport: nullIfDamaged(flag()),
  thickProvisioningSupport: nullIfDamaged(flag()),
  compressionSupport: nullIfDamaged(flag()),
  multiattach: nullIfDamaged(flag()),
  qosSupport: nullIfDamaged(flag('QoS_support')),
  onlineExtendSupport: nullIfDamaged(flag()),
  sparseCopyVolume: nullIfDamaged(flag()),
  cloneAcrossPools: nullIfDamaged(flag()),
  consistentGroupSnapshotEnabled: nullIfDamaged(flag()),
  consistentGroupReplicationEnabled: nullIfDamaged(flag()),
  groupReplicationEnabled: nullIfDamaged(flag()),
  replicationEnabled: nullIfDamaged(flag()),
  locationInfo: nullIfDamaged(text()),
  filterFunction: nullIfDamaged(text()),
  goodnessFunction: nullIfDamaged(text()),
  timestamp: nullIfDamaged(dateTime()),
};

const decodeKnown = decoder('BackendPoolCapabilities', known);

/** The keys that `known` takes, by field name. */
const keys = new Map(Object.entries(known).map(([name, { key }]) => [key ?? snakeCase(name), name]));

/** What a driver reports of a pool. */
export type BackendPoolCapabilities = ReturnType<typeof decodeKnown> & {
  /** What is not among the fields, or does not have the form that they take. */
  readonly other: Readonly<Record<string, unknown>>;
};

function decodeCapabilities(json: unknown): BackendPoolCapabilities | null {
  if (json === undefined || json === null) return null;
  const fields: Readonly<Record<string, unknown>> = decodeKnown(json);
  const other = Object.entries(asObject(json, 'capabilities')).filter(([key, value]) => {
    const name = keys.get(key);
    return name === undefined || (value !== null && fields[name] === null);
  });
  return { ...decodeKnown(json), other: Object.fromEntries(other) };
}

const decode = decoder('BackendPool', { name: required(), capabilities: custom(decodeCapabilities) });

/** A pool of a storage backend, as the scheduler knows it: `host@backend#pool`. */
export type BackendPool = ReturnType<typeof decode>;

export interface BackendPoolFilter {
  name?: string | undefined;
  /** A type's name or id: the pools on which its volumes may be. */
  volumeType?: string | undefined;
}

/**
 * `GET /scheduler-stats/get_pools`: the pools that the scheduler knows. Not paged. Administrators.
 *
 * @param detailed with their capabilities
 * @throws CinderError also `MICROVERSION_TOO_LOW` for a filter that is newer than the cloud, and `UPSTREAM_ERROR` where
 *   the scheduler cannot compare its pools with a type
 */
export async function listBackendPools(
  client: CinderClient,
  { name, volumeType }: BackendPoolFilter = {},
  detailed = true,
): Promise<BackendPool[]> {
  const { microversion } = client.endpoint;
  requireMicroversion(microversion, name === undefined ? undefined : '3.28', 'The filter "name"');
  requireMicroversion(microversion, volumeType === undefined ? undefined : '3.35', 'The filter "volumeType"');
  try {
    const { body } = await client.call('GET', '/scheduler-stats/get_pools', {
      query: { detail: detailed ? true : undefined, name, volume_type: volumeType },
    });
    return rowsOf(body, 'pools', decode, client.reportDamage);
  } catch (error) {
    throw volumeType === undefined ? error : aboutType(error, volumeType);
  }
}

/**
 * What went wrong with a type. The scheduler compares its pools as if a volume of no size were wanted, and breaks down
 * on a thin provisioned one: Cinder makes a 400 without a reason of that.
 */
function aboutType(error: unknown, volumeType: string): unknown {
  if (isCinderError(error, 'NOT_FOUND')) {
    return badInput(['filter', 'volumeType'], `There is no volume type "${volumeType}".`);
  }
  if (!isCinderError(error, 'BAD_USER_INPUT')) return error;
  return new CinderError(
    'UPSTREAM_ERROR',
    'Cinder\'s scheduler cannot compare its pools with a volume type where one of them is thin provisioned.',
    { status: error.details.status, requestId: error.details.requestId, cause: error },
  );
}
