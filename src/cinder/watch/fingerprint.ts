import { namedValue } from '../value-if-intact.ts';

/**
 * A fingerprint of a record: one number per field, 0 for null.
 *
 * The last bit is set if the value is equal for all callers. The value of a list can contain more items for an
 * administrator.
 */
export type Fingerprint = Int32Array;

/** Computes the fingerprint of a record. An invalid field counts as null. */
export function fingerprintOf(record: object): Fingerprint {
  return Int32Array.from(Object.keys(record), (name) => {
    const value = namedValue(record, name);
    if (value == null) return 0;
    const hash = hashOf(JSON.stringify(value));
    return Array.isArray(value) ? hash & ~1 || 2 : hash | 1;
  });
}

/**
 * Whether two fingerprints belong to different records.
 *
 * @param sameRole whether both or neither of the records were read by administrators. Otherwise, a missing value may
 *   only be hidden.
 */
export function differ(one: Fingerprint, other: Fingerprint, sameRole: boolean): boolean {
  return one.some((field, index) => {
    const value = other[index] ?? 0;
    return field !== value && (sameRole || (field & value & 1) === 1);
  });
}

/** The 32-bit hash FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
