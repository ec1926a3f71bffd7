import type { CinderClient } from '../client.ts';
import { asObject, custom, dateTime, decoder, essential, list, required, safeInteger, type Field } from '../decode.ts';

const decodeAbsolute = decoder('AbsoluteLimits', {
  maxTotalVolumes: limit('maxTotalVolumes'),
  maxTotalSnapshots: limit('maxTotalSnapshots'),
  maxTotalVolumeGigabytes: limit('maxTotalVolumeGigabytes'),
  maxTotalBackups: limit('maxTotalBackups'),
  maxTotalBackupGigabytes: limit('maxTotalBackupGigabytes'),
  totalVolumesUsed: safeInteger('totalVolumesUsed'),
  totalSnapshotsUsed: safeInteger('totalSnapshotsUsed'),
  totalGigabytesUsed: safeInteger('totalGigabytesUsed'),
  totalBackupsUsed: safeInteger('totalBackupsUsed'),
  totalBackupGigabytesUsed: safeInteger('totalBackupGigabytesUsed'),
});

const decodeRate = decoder('RateLimit', {
  verb: required(),
  value: essential(safeInteger()),
  remaining: essential(safeInteger()),
  unit: required(),
  nextAvailable: essential(dateTime('next-available')),
});

const decodeRates = decoder('RateLimits', {
  uri: required(),
  regex: required(),
  limits: essential(list(decodeRate, 'limit')),
});

const decodeLimits = decoder('Limits', {
  absolute: custom((value) => decodeAbsolute(value)),
  rate: list(decodeRates),
});

export type AbsoluteLimits = ReturnType<typeof decodeAbsolute>;
export type RateLimit = ReturnType<typeof decodeRate>;
export type RateLimits = ReturnType<typeof decodeRates>;
/** The quotas of a project with their usage, and the rate limits of Cinder. */
export type Limits = ReturnType<typeof decodeLimits>;

/** `GET /limits`. `projectId` is for administrators only, since microversion 3.39. */
export async function limits(client: CinderClient, projectId?: string): Promise<Limits> {
  const { body } = await client.call('GET', '/limits', { query: { project_id: projectId } });
  return decodeLimits(asObject(body, 'limits')['limits'], client.reportDamage);
}

/** A limit. Null if the amount is unlimited (-1). */
function limit(key: string): Field<number | null> {
  const { read } = safeInteger(key);
  return { key, read: (value, name) => (value === -1 ? null : read(value, name)) };
}
