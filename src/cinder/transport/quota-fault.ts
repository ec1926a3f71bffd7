/** A quota that does not allow something, as far as Cinder's fault tells. */
export interface ExceededQuota {
  /** Such as `gigabytes`, or `gigabytes_fast` for the quota of a volume type; null where Cinder does not say which. */
  name: string | null;
  /** What it allows: a number, or GiB where the name has `gigabytes` in it. */
  limit: number | null;
  /** What is used and reserved. */
  inUse: number | null;
  requested: number | null;
}

const tooMany = /Maximum number of (\w+) allowed \((\d+)\) exceeded(?: for quota '(.+)'\.)?/;
const tooMuch = /exceeds allowed (.+) quota\. Requested (\d+)G, quota is (-?\d+)G and (\d+)G has been consumed/;
const tooLarge = /Requested volume size (\d+)G is larger than maximum allowed limit (\d+)G/;
const unexpected = /Unexpected over quota on (.+)\./;

/** Reads the quota out of the message of a 413; undefined where it names none. */
export function exceededQuota(message: string): ExceededQuota | undefined {
  const nothing: ExceededQuota = { name: null, limit: null, inUse: null, requested: null };
  const [, counted, most, name] = tooMany.exec(message) ?? [];
  if (counted !== undefined) return { ...nothing, name: name ?? counted, limit: Number(most) };
  const [, sized, ...figures] = tooMuch.exec(message) ?? [];
  if (sized !== undefined) return ofSize(sized, figures.map(Number));
  const [, size, largest] = tooLarge.exec(message) ?? [];
  if (size !== undefined) return { ...nothing, name: 'per_volume_gigabytes', limit: Number(largest), requested: Number(size) };
  const [, others] = unexpected.exec(message) ?? [];
  return others === undefined ? undefined : { ...nothing, name: others };
}

/** Whoever extends a volume beyond its type's quota is told of the project's, which has room. */
function ofSize(sized: string, [requested = 0, limit = 0, inUse = 0]: readonly number[]): ExceededQuota {
  if (limit < 0 || inUse + requested <= limit) return { name: null, limit: null, inUse: null, requested };
  return { name: sized === 'Backup gigabytes' ? 'backup_gigabytes' : sized, limit, inUse, requested };
}
