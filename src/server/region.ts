import type { CallerFields } from './caller-fields.ts';

/** The header, or the key of connectionParams, that selects a region of the token's catalog. */
export const regionHeader = 'x-openstack-region';

/** The region that a caller asks for, unchecked; undefined if none. What is no text can be no region: it is refused later. */
export function regionIn(fields: CallerFields): string | undefined {
  const given = fields.get(regionHeader);
  if (given === undefined || given === '') return undefined;
  return typeof given === 'string' ? given : JSON.stringify(given);
}
