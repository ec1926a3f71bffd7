import type { CinderClient } from '../client.ts';
import {
  asObject,
  custom,
  dateTime,
  decimal,
  decoder,
  flag,
  integer,
  nullIfDamaged,
  required,
  rowsOf,
  safeInteger,
  snakeCase,
  text,
  type Field,
} from '../decode.ts';
import { badInput, CinderError, isCinderError } from '../errors.ts';
import { requireMicroversion } from '../microversion.ts';

/** A capacity, which a driver can report as infinite or as unknown. */
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

/**
 * The keys that most drivers report (`cinder/volume/driver.py`, `cinder/scheduler/host_manager.py`). Values of another
 * form are part of `other`.
 */
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

/** The names of the fields in `known`, by key. */
const keys = new Map(Object.entries(known).map(([name, { key }]) => [key ?? snakeCase(name), name]));

/** The capabilities that a driver reports for a pool. */
export type BackendPoolCapabilities = ReturnType<typeof decodeKnown> & {
  /** The keys without a field, and the values that do not have the form of their field. */
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

/** A pool of a storage backend in the scheduler: `host@backend#pool`. */
export type BackendPool = ReturnType<typeof decode>;

export interface BackendPoolFilter {
  name?: string | undefined;
  /** The name or ID of a volume type. Selects the pools that can have volumes of the type. */
  volumeType?: string | undefined;
}

/**
 * `GET /scheduler-stats/get_pools`. Lists the pools in the scheduler, without paging. Administrators only.
 *
 * @param detailed whether the pools have capabilities
 * @throws CinderError also `MICROVERSION_TOO_LOW` for a filter that the cloud does not support. `UPSTREAM_ERROR` if the
 *   scheduler cannot compare the pools with the type.
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
    throw volumeType === undefined ? error : typeFilterError(error, volumeType);
  }
}

/**
 * Returns the error for a filter by volume type.
 *
 * The scheduler checks the pools for a volume without a size, and crashes if a pool is thin-provisioned. Cinder then
 * responds with 400 without a reason.
 */
function typeFilterError(error: unknown, volumeType: string): unknown {
  if (isCinderError(error, 'NOT_FOUND')) {
    return badInput(
      ['filter', 'volumeType'],
      `The volume type "${volumeType}" could not be found. Use the name or ID of a volume type.`,
    );
  }
  if (!isCinderError(error, 'BAD_USER_INPUT')) return error;
  return new CinderError(
    'UPSTREAM_ERROR',
    'The scheduler of Cinder cannot compare thin-provisioned pools with a volume type. Omit `volumeType`.',
    { status: error.details.status, requestId: error.details.requestId, cause: error },
  );
}
