import { z } from 'zod';
import { requireMicroversion } from '../cinder/microversion.ts';
import type { BackendPlace } from '../cinder/resources/volume-actions.ts';
import type { OperationContext } from './context.ts';
import { exactlyOne } from './inputs.ts';
import { poolName } from './names.ts';

/** One place: a host, or a cluster. */
export const onePlace = exactlyOne('host', 'cluster');

/** How a driver calls something on its storage. */
export const backendReference = z.looseObject({
  ref: z.union([z.string().min(1), z.custom((ref) => typeof ref === 'object' && ref !== null && !Array.isArray(ref) && Object.keys(ref).length > 0)], {
    error: 'A reference is what the driver calls it: an object such as {"source-name": "…"}, or text.',
  }),
});

/**
 * The backend that an input names.
 *
 * @throws CinderError `BAD_USER_INPUT` for what is no such name, `MICROVERSION_TOO_LOW` for a cluster before 3.16
 */
export function placeOf(
  { client }: OperationContext,
  { host, cluster }: { host?: string | null | undefined; cluster?: string | null | undefined },
): BackendPlace {
  if (cluster == null) return { host: poolName(host ?? '', ['input', 'host']) };
  requireMicroversion(client.endpoint.microversion, '3.16', 'A cluster');
  return { cluster: poolName(cluster, ['input', 'cluster']) };
}
