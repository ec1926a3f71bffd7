/** An exceeded quota, as far as the fault of Cinder describes it. */
export interface ExceededQuota {
  /**
   * The name, such as `gigabytes`, or `gigabytes_fast` for the quota of a volume type. Null if Cinder does not report
   * it.
   */
  name: string | null;
  /** The limit: a count, or GiB if the name contains `gigabytes`. */
  limit: number | null;
  /** The used and reserved amount. */
  inUse: number | null;
  requested: number | null;
}

const tooMany = /Maximum number of (\w+) allowed \((\d+)\) exceeded(?: for quota '(.+)'\.)?/;
const tooMuch = /exceeds allowed (.+) quota\. Requested (\d+)G, quota is (-?\d+)G and (\d+)G has been consumed/;
const tooLarge = /Requested volume size (\d+)G is larger than maximum allowed limit (\d+)G/;
const unexpected = /Unexpected over quota on (.+)\./;

/** Reads the quota from the message of a 413. Undefined if the message names none. */
export function exceededQuota(message: string): ExceededQuota | undefined {
  const nothing: ExceededQuota = { name: null, limit: null, inUse: null, requested: null };
  const [, counted, most, name] = tooMany.exec(message) ?? [];
  if (counted !== undefined) return { ...nothing, name: name ?? counted, limit: Number(most) };
  const [, sized, ...figures] = tooMuch.exec(message) ?? [];
  if (sized !== undefined) return ofSize(sized, figures.map(Number));
  const [, size, largest] = tooLarge.exec(message) ?? [];
  if (size !== undefined)
    return { ...nothing, name: 'per_volume_gigabytes', limit: Number(largest), requested: Number(size) };
  const [, others] = unexpected.exec(message) ?? [];
  return others === undefined ? undefined : { ...nothing, name: others };
}

/** If an extension exceeds the quota of the type, Cinder reports the figures of the project, which are not exceeded. */
function ofSize(sized: string, [requested = 0, limit = 0, inUse = 0]: readonly number[]): ExceededQuota {
  if (limit < 0 || inUse + requested <= limit) return { name: null, limit: null, inUse: null, requested };
  return { name: sized === 'Backup gigabytes' ? 'backup_gigabytes' : sized, limit, inUse, requested };
}
