import { z } from 'zod';
import { requireMicroversion } from '../cinder/microversion.ts';
import type { BackendPlace } from '../cinder/resources/volume-actions.ts';
import type { OperationContext } from './context.ts';
import { exactlyOne } from './inputs.ts';
import { poolName } from './names.ts';

/** One location: a host or a cluster. */
export const onePlace = exactlyOne('host', 'cluster');

/** The reference of a driver to an object on its storage. */
export const backendReference = z.looseObject({
  ref: z.union([z.string().min(1), z.custom((ref) => typeof ref === 'object' && ref !== null && !Array.isArray(ref) && Object.keys(ref).length > 0)], {
    error: '`ref` must be a text or a JSON object, such as {"source-name": "lv-1"}.',
  }),
});

/**
 * Returns the backend of an input.
 *
 * @throws CinderError `BAD_USER_INPUT` for an invalid name, `MICROVERSION_TOO_LOW` for a cluster before 3.16
 */
export function placeOf(
  { client }: OperationContext,
  { host, cluster }: { host?: string | null | undefined; cluster?: string | null | undefined },
): BackendPlace {
  if (cluster == null) return { host: poolName(host ?? '', ['input', 'host']) };
  requireMicroversion(client.endpoint.microversion, '3.16', '`cluster`');
  return { cluster: poolName(cluster, ['input', 'cluster']) };
}
