import type { CallerFields } from './caller-fields.ts';

/** The header, or the key of connectionParams, that selects a region of the token's catalog. */
export const regionHeader = 'x-openstack-region';

/**
 * The region requested by a caller; undefined if none is. The value is validated later. A value that is not a string is
 * invalid.
 */
export function regionIn(fields: CallerFields): string | undefined {
  const given = fields.get(regionHeader);
  if (given === undefined || given === '') return undefined;
  return typeof given === 'string' ? given : JSON.stringify(given);
}
