const byName = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);
const OF_TYPE = /^(volumes|gigabytes|snapshots)_/;

/**
 * A reviver for JSON.parse that removes undefined differences from an answer.
 *
 * @param key the key of the value in the answer, whose IDs and names are replaced already
 */
export function comparable(key: string, value: unknown): unknown {
  if (key === 'message' && typeof value === 'string') return comparableText(value);
  // Null before the first failover, and empty after a failover and back.
  if (key === 'active_backend_id' && value === '') return null;
  // The size of the image depends on the conversion.
  if (key === 'volume_image_metadata') return comparableImage(value);
  if (typeof value !== 'object' || value === null) return value;
  // The order of user-defined keys is undefined in the database, and changes between calls.
  if (/^(metadata|extra_specs|group_specs)$/.test(key)) return Object.fromEntries(Object.entries(value).sort(byName));
  if (/^quota(_class)?_set$/.test(key)) return comparableQuotas(value);
  // Keystone creates these from sets.
  if (/^(roles|methods)$/.test(key) && Array.isArray(value)) {
    return value.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }
  return value;
}

function comparableImage(metadata: unknown): unknown {
  return typeof metadata === 'object' && metadata !== null && 'size' in metadata
    ? { ...metadata, size: '<size>' }
    : metadata;
}

/** Replaces tracebacks of Cinder by a marker, and sorts the names of types, which come from a set. */
function comparableText(text: string): string {
  return text.replace(/\nTraceback [^]*$/, '\nTraceback').replace('Volume or Snapshot', 'Snapshot or Volume');
}

/** Removes the quotas of volume types of others, and sorts those of types, whose order within a second is undefined. */
function comparableQuotas(quotas: object): object {
  const entries = Object.entries(quotas) as [string, unknown][];
  const first = entries.findIndex(([key]) => OF_TYPE.test(key));
  const ours = entries
    .filter(([key]) => /_(__DEFAULT__|probe-sandbox-<run>.*)$/.test(key) && OF_TYPE.test(key))
    .sort(([one], [other]) => byName([one.replace(OF_TYPE, ''), 0], [other.replace(OF_TYPE, ''), 0]));
  const rest = entries.filter(([key]) => !OF_TYPE.test(key));
  return Object.fromEntries([...rest.slice(0, first), ...ours, ...rest.slice(first)]);
}
