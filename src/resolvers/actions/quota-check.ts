import { toSnakeCase } from '../../cinder/writes.ts';
import type { Quota, QuotaSet } from '../../cinder/resources/quotas.ts';

type QuotaName = 'volumes' | 'snapshots' | 'gigabytes' | 'backups' | 'backupGigabytes' | 'perVolumeGigabytes';

/** The amounts that an action adds to the usage, as counts or in GiB. `perVolumeGigabytes` is the size of a volume. */
export type Consumption = Readonly<Partial<Record<QuotaName, number>>>;

/** The quotas that a volume type has too. */
const typeQuotas = ['volumes', 'snapshots', 'gigabytes'] as const;

/**
 * Returns the name in Cinder of the first quota that an action would exceed: `gigabytes`, or `gigabytes_<type>`.
 *
 * Cinder counts the size of snapshots as `gigabytes`, unless the operator sets `no_snapshot_gb_quota`.
 *
 * @param quotas the quotas of a project with their usage
 * @param typeName the name of the volume type whose quotas the action consumes as well
 * @returns undefined if no quota would be exceeded
 */
export function exceededQuota(quotas: QuotaSet, amounts: Consumption, typeName: string | null): string | undefined {
  const names = Object.keys(amounts) as QuotaName[];
  const exceeded = names.find((name) => exceeds(quotas[name], amounts[name]));
  if (exceeded !== undefined) return Object.keys(toSnakeCase({ [exceeded]: 0 }))[0];
  const ofType = quotas.volumeTypes.find(({ name }) => name === typeName);
  const exceededOfType = ofType && typeQuotas.find((name) => exceeds(ofType[name], amounts[name]));
  return exceededOfType && `${exceededOfType}_${typeName ?? ''}`;
}

function exceeds({ limit, inUse, reserved }: Quota, amount = 0): boolean {
  return limit !== null && amount > 0 && (inUse ?? 0) + (reserved ?? 0) + amount > limit;
}
