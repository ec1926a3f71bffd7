import { write, type Accepted } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import {
  asObject,
  custom,
  decoder,
  essential,
  required,
  rowsOf,
  safeInteger,
  type Field,
  type Report,
} from '../decode.ts';

/** A quota, with the usage if the usage was requested. */
export interface Quota {
  /** Null if the amount is unlimited. */
  limit: number | null;
  unlimited: boolean;
  inUse: number | null;
  reserved: number | null;
}

const decodeTypeQuotas = decoder('VolumeTypeQuotas', {
  name: required(),
  volumes: quota(),
  snapshots: quota(),
  gigabytes: quota(),
});

/** The quotas of one volume type. Cinder stores them by the name of the type. */
export type VolumeTypeQuotas = ReturnType<typeof decodeTypeQuotas>;

const decodeQuotas = decoder('QuotaSet', {
  id: required(),
  volumes: quota(),
  snapshots: quota(),
  gigabytes: quota(),
  backups: quota(),
  backupGigabytes: quota(),
  groups: quota(),
  perVolumeGigabytes: quota(),
});

/** The quotas of a project or of a quota class. `id` is the ID of the project or the name of the class. */
export type QuotaSet = ReturnType<typeof decodeQuotas> & { readonly volumeTypes: readonly VolumeTypeQuotas[] };

/** Limits by their names in Cinder: `volumes`, or `volumes_<type>` for one volume type. */
export type Limits = Readonly<Record<string, number>>;

/** `GET /os-quota-sets/{project_id}?usage=true`. Reads limits and usage. Other projects are for administrators only. */
export async function quotaSet(client: CinderClient, projectId: string): Promise<QuotaSet> {
  const { body } = await client.call('GET', '/os-quota-sets/{project_id}', {
    params: { project_id: projectId },
    query: { usage: true },
  });
  return decode(body, 'quota_set', client.reportDamage);
}

/** `GET /os-quota-sets/{project_id}/defaults`. Reads the limits that apply by default. */
export async function quotaSetDefaults(client: CinderClient, projectId: string): Promise<QuotaSet> {
  const { body } = await client.call('GET', '/os-quota-sets/{project_id}/defaults', {
    params: { project_id: projectId },
  });
  return decode(body, 'quota_set', client.reportDamage);
}

/** `GET /os-quota-class-sets/{name}`. Only the class `default` has an effect. Administrators only. */
export async function quotaClassSet(client: CinderClient, name: string): Promise<QuotaSet> {
  const { body } = await client.call('GET', '/os-quota-class-sets/{name}', { params: { name } });
  return decode(body, 'quota_class_set', client.reportDamage);
}

/** `PUT /os-quota-sets/{id}` with limits by their names in Cinder. -1 means unlimited. Administrators only. */
export function updateQuotaSet(client: CinderClient, projectId: string, limits: Limits): Promise<Accepted> {
  return write(client, 'PUT', '/os-quota-sets/{id}', projectId, { body: { quota_set: limits } });
}

/** `DELETE /os-quota-sets/{id}`. Restores the default limits of the project. Administrators only. */
export function revertQuotaSet(client: CinderClient, projectId: string): Promise<Accepted> {
  return write(client, 'DELETE', '/os-quota-sets/{id}', projectId);
}

/** `PUT /os-quota-class-sets/{id}`. The response has all quotas of the class, but not its name. Administrators only. */
export async function updateQuotaClassSet(
  client: CinderClient,
  name: string,
  limits: Limits,
): Promise<Accepted<QuotaSet>> {
  const { body, ...accepted } = await write(client, 'PUT', '/os-quota-class-sets/{id}', name, {
    body: { quota_class_set: limits },
  });
  const set = asObject(asObject(body, 'quota_class_set')['quota_class_set'], 'quota_class_set');
  return {
    ...accepted,
    result: decode({ quota_class_set: { ...set, id: name } }, 'quota_class_set', client.reportDamage),
  };
}

function decode(body: unknown, key: string, report?: Report): QuotaSet {
  const set = asObject(asObject(body, key)[key], key);
  return { ...decodeQuotas(set), volumeTypes: volumeTypeQuotas(set, report) };
}

/** Combines `volumes_<type>`, `snapshots_<type>` and `gigabytes_<type>` in one row per type, sorted by name. */
function volumeTypeQuotas(set: Readonly<Record<string, unknown>>, report?: Report): VolumeTypeQuotas[] {
  const rows = new Map<string, Readonly<Record<string, unknown>>>();
  for (const [key, value] of Object.entries(set)) {
    const [, resource, name] = /^(volumes|snapshots|gigabytes)_(.*)$/s.exec(key) ?? [];
    if (resource === undefined || name === undefined) continue;
    rows.set(name, { ...rows.get(name), name, [resource]: value });
  }
  return rowsOf({ quotas: [...rows.values()] }, 'quotas', decodeTypeQuotas, report).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
}

function quota(): Field<Quota> {
  return essential(custom(quotaOf));
}

/** Reads a quota. A number is the limit, and -1 means unlimited. */
function quotaOf(value: unknown): Quota | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number')
    return { limit: value < 0 ? null : exact(value, 'limit'), unlimited: value < 0, inUse: null, reserved: null };
  const { limit, in_use: inUse, reserved } = asObject(value, 'quota');
  const known = quotaOf(limit);
  return known && { ...known, inUse: exact(inUse, 'in_use'), reserved: exact(reserved, 'reserved') };
}

function exact(value: unknown, key: string): number | null {
  return safeInteger(key).read(value, key);
}
