/**
 * What a record looks like, in little: a number for each of its fields, 0 where that is null. The last bit is set for
 * those that have the same value for whoever is shown them; lists can hold more for an administrator.
 */
export type Print = Int32Array;

/** The print of a record. */
export function printOf(record: object): Print {
  return Int32Array.from(Object.keys(record), (name) => {
    const value = readable(record, name);
    if (value == null) return 0;
    const hash = hashOf(JSON.stringify(value));
    return Array.isArray(value) ? (hash & ~1) || 2 : hash | 1;
  });
}

/** The value of a field; null for one that makes no sense, which throws what is wrong with it. */
function readable(record: object, name: string): unknown {
  try {
    return (record as Record<string, unknown>)[name];
  } catch {
    return null;
  }
}

/**
 * Whether the records of two prints differ.
 *
 * @param sameEyes whether both were shown to administrators, or neither: else what one of them lacks may just be hidden
 */
export function differ(one: Print, other: Print, sameEyes: boolean): boolean {
  return one.some((field, index) => {
    const value = other[index] ?? 0;
    return field !== value && (sameEyes || (field & value & 1) === 1);
  });
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
