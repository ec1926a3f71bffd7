import * as z from 'zod';
import { requireMicroversion } from '../../cinder/microversion.ts';
import type { Backend } from '../../cinder/resources/service-changes.ts';
import type { OperationContext } from './context.ts';
import { poolName } from './names.ts';

/** The input for a backend: a host or a cluster. */
export type BackendTarget = { host: string; cluster?: undefined } | { host?: undefined; cluster: string };

/** The reference of a driver to an object on its storage. */
export const backendReference = z.looseObject({
  ref: z.union(
    [
      z.string().min(1),
      z.custom((ref) => typeof ref === 'object' && ref !== null && !Array.isArray(ref) && Object.keys(ref).length > 0),
    ],
    {
      error: '`ref` must be a text or a JSON object, such as {"source-name": "lv-1"}.',
    },
  ),
});

/**
 * Checks the name of a host or cluster.
 *
 * @param path the path of the input, for the error
 * @throws CinderError `BAD_USER_INPUT` for an invalid name
 */
export function backendOf({ host, cluster }: BackendTarget, path: readonly string[]): Backend {
  return cluster === undefined
    ? { host: poolName(host, [...path, 'host']) }
    : { cluster: poolName(cluster, [...path, 'cluster']) };
}

/**
 * Returns the backend to which a volume is migrated, or on which a volume is managed.
 *
 * @throws CinderError `BAD_USER_INPUT` for an invalid name, `MICROVERSION_TOO_LOW` for a cluster before 3.16
 */
export function targetOf({ client }: OperationContext, target: BackendTarget): Backend {
  requireMicroversion(client.endpoint.microversion, target.cluster === undefined ? undefined : '3.16', '`cluster`');
  return backendOf(target, ['input', 'target']);
}
