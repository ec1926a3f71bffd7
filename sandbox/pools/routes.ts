import { BACKENDS } from '../backend/backend.ts';
import { badRequest, notFound } from '../cinder/fault.ts';
import { RESOURCE_FILTERS, takeBoolean } from '../cinder/filters.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { Resource } from '../cinder/route.ts';
import { lenientBoolean } from '../python/boolean.ts';
import { pythonStr } from '../python/repr.ts';
import { poolCapabilities } from './pool-view.ts';

/** `GET /scheduler-stats/get_pools`. Unlike in other lists, administrators too may filter by what is listed alone. */
function getPools(request: CinderRequest): Reply {
  request.authorize('scheduler_extension:scheduler_stats:get_pools');
  const query = request.query.copy();
  const detailed = takeBoolean(query, 'detail');
  if (request.atLeast('3.31')) {
    const invalid = query.names().filter((key) => !RESOURCE_FILTERS['pool']?.includes(key));
    if (invalid.length > 0) throw badRequest(`Invalid filters ${invalid.join(',')} are found in query options.`);
  }
  const { name, volume_type: type, ...rest } = request.atLeast('3.28') ? query.toRecord() : {};
  const { store } = request.cloud;
  const pools = BACKENDS.map((backend) => ({ name: backend.host, capabilities: poolCapabilities(store, backend) }))
    .filter((pool) => !name || pool.name === name)
    .filter(({ capabilities }) => Object.entries(rest).every(([key, value]) => isEqual(capabilities[key], value)));
  if (type && request.atLeast('3.35')) compareWithType(request, type, pools.length);
  return ok({ pools: pools.map((pool) => (detailed ? pool : { name: pool.name })) });
}

/** The scheduler's comparison: by text, once the types differ. */
function isEqual(capability: unknown, value: string): boolean {
  if (capability === undefined || capability === null) return false;
  return typeof capability === 'boolean' ? capability === lenientBoolean(value) : pythonStr(capability) === value;
}

/**
 * The scheduler breaks down on every thin provisioned pool that it is to compare with a type, as these are; what it
 * says of a type that there is not comes with its traceback.
 */
function compareWithType(request: CinderRequest, wanted: string, pools: number): void {
  const isId = /^[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/i.test(wanted);
  const known = request.cloud.store.volumeTypes.where(({ id, name }) => (isId ? id : name) === wanted);
  const trace = '\nTraceback (most recent call last):\n\n  File "host_manager.py", line 838, in get_pools\n';
  if (known.length === 0)
    throw notFound(`Volume type ${isId ? '' : 'with name '}${wanted} could not be found.${trace}`);
  if (pools > 0) throw badRequest();
}

/** The pools that the scheduler knows. */
export const poolResource: Resource = {
  routes: [{ method: 'GET', path: '/scheduler-stats/get_pools', handle: getPools }],
};
