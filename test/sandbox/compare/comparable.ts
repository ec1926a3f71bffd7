const byName = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);
const OF_TYPE = /^(volumes|gigabytes|snapshots)_/;

/**
 * Reviver for JSON.parse: leaves out of an answer what is accidental.
 * @param key the key that the value has in the answer, which has its ids and names already replaced
 */
export function comparable(key: string, value: unknown): unknown {
  if (key === 'message' && typeof value === 'string') return comparableText(value);
  // Empty after a failover and back, null before the first.
  if (key === 'active_backend_id' && value === '') return null;
  // What an upload makes of a volume is the converter's affair.
  if (key === 'volume_image_metadata') return comparableImage(value);
  if (typeof value !== 'object' || value === null) return value;
  // The order of a user's own keys is the database's, and changes from call to call.
  if (/^(metadata|extra_specs|group_specs)$/.test(key)) return Object.fromEntries(Object.entries(value).sort(byName));
  if (/^quota(_class)?_set$/.test(key)) return comparableQuotas(value);
  // Keystone makes them of sets.
  if (/^(roles|methods)$/.test(key) && Array.isArray(value)) {
    return value.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }
  return value;
}

function comparableImage(metadata: unknown): unknown {
  return typeof metadata === 'object' && metadata !== null && 'size' in metadata ? { ...metadata, size: '<size>' } : metadata;
}

/** A traceback of Cinder's is its own affair: that there is one is enough. The names of the types are a set's. */
function comparableText(text: string): string {
  return text.replace(/\nTraceback [^]*$/, '\nTraceback').replace('Volume or Snapshot', 'Snapshot or Volume');
}

/** Others have volume types too, each with three quotas; the order of types made within one second is the database's. */
function comparableQuotas(quotas: object): object {
  const entries = Object.entries(quotas) as [string, unknown][];
  const first = entries.findIndex(([key]) => OF_TYPE.test(key));
  const ours = entries.filter(([key]) => /_(__DEFAULT__|probe-sandbox-<run>.*)$/.test(key) && OF_TYPE.test(key))
    .sort(([one], [other]) => byName([one.replace(OF_TYPE, ''), 0], [other.replace(OF_TYPE, ''), 0]));
  const rest = entries.filter(([key]) => !OF_TYPE.test(key));
  return Object.fromEntries([...rest.slice(0, first), ...ours, ...rest.slice(first)]);
}
