import { overQuota } from '../cinder/fault.ts';
import type { Store } from '../store/store.ts';

/** What a cloud allows where no administrator has said otherwise; -1 is without limit. */
const DEFAULTS: Record<string, number> = {
  volumes: 100_000,
  per_volume_gigabytes: -1,
  snapshots: 100_000,
  gigabytes: 1_000_000,
  backups: 100_000,
  backup_gigabytes: 1_000_000,
};
const DEFAULT_GROUPS = 1000;

export interface Quota {
  limit: number;
  in_use: number;
  reserved: number;
}

/** What a new resource would use up, for example `{ volumes: 1, gigabytes: 5 }`. */
export type Claim = Partial<
  Record<'volumes' | 'snapshots' | 'gigabytes' | 'backups' | 'backup_gigabytes' | 'groups', number>
>;

/** Limits and usage of the projects. Usage is counted from the rows, so nothing is ever left reserved. */
export class Quotas {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Every resource of a project with its limit and usage, in Cinder's order. */
  of(projectId: string): Record<string, Quota> {
    const limits = { ...this.defaults(), ...Object.fromEntries(this.#store.quotas.get(projectId) ?? []) };
    return Object.fromEntries(
      Object.entries(limits).map(([resource, limit]) => [
        resource,
        { limit, in_use: this.#inUse(projectId, resource), reserved: 0 },
      ]),
    );
  }

  /** The limits where no administrator has said otherwise, with three for each volume type. */
  defaults(): Record<string, number> {
    const types = this.#store.volumeTypes
      .all()
      .map((type) => type.name)
      .reverse();
    const perType = types.flatMap((type) =>
      [`volumes_${type}`, `gigabytes_${type}`, `snapshots_${type}`].map((resource) => [resource, -1]),
    );
    const configured = {
      ...DEFAULTS,
      ...(Object.fromEntries(perType) as Record<string, number>),
      groups: DEFAULT_GROUPS,
    };
    return { ...configured, ...Object.fromEntries(this.#store.quotaClasses.get('default') ?? []) };
  }

  /** The limits of a class: its own, else the defaults. */
  ofClass(name: string): Record<string, number> {
    return { ...this.defaults(), ...Object.fromEntries(this.#store.quotaClasses.get(name) ?? []) };
  }

  set(projectId: string, resource: string, limit: number): void {
    setIn(this.#store.quotas, projectId, resource, limit);
  }

  setOfClass(name: string, resource: string, limit: number): void {
    setIn(this.#store.quotaClasses, name, resource, limit);
  }

  /** The quotas of a volume type go by its name, and keep to it when that changes. */
  renameType(before: string, after: string): void {
    for (const limits of [...this.#store.quotas.values(), ...this.#store.quotaClasses.values()]) {
      for (const kind of ['volumes', 'gigabytes', 'snapshots']) {
        const limit = limits.get(`${kind}_${before}`);
        if (limit === undefined || before === after) continue;
        limits.delete(`${kind}_${before}`);
        limits.set(`${kind}_${after}`, limit);
      }
    }
  }

  /** Back to the defaults. */
  reset(projectId: string): void {
    this.#store.quotas.delete(projectId);
  }

  /**
   * Finds out which quotas a claim would break.
   * @param typeName the volume type, whose own quotas count too
   * @returns their names in order, empty where the claim fits
   */
  broken(projectId: string, claim: Claim, typeName?: string): { name: string; quota: Quota }[] {
    const quotas = this.of(projectId);
    const wants = Object.entries(claim).flatMap(([name, wanted]) => [
      { name, wanted },
      ...(typeName === undefined ? [] : [{ name: `${name}_${typeName}`, wanted }]),
    ]);
    return wants
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .flatMap(({ name, wanted }) => {
        const quota = quotas[name];
        return quota && quota.limit >= 0 && quota.in_use + wanted > quota.limit ? [{ name, quota }] : [];
      });
  }

  /**
   * Refuses a claim that a quota does not allow.
   * @param resource what is to be made
   * @param gigabytes its size in GiB
   * @throws Fault 413
   */
  require(
    projectId: string,
    resource: 'volumes' | 'snapshots' | 'backups' | 'groups',
    claim: Claim,
    { gigabytes = 0, typeName }: { gigabytes?: number; typeName?: string },
  ): void {
    const [first] = this.broken(projectId, claim, typeName);
    if (!first) return;
    const { name, quota } = first;
    if (name.includes('gigabytes')) {
      const what =
        resource === 'backups'
          ? 'Requested backup exceeds allowed Backup gigabytes'
          : `Requested volume or snapshot exceeds allowed ${name}`;
      throw overQuota(
        resource === 'backups' ? 'VolumeBackupSizeExceedsAvailableQuota' : 'VolumeSizeExceedsAvailableQuota',
        `${what} quota. Requested ${gigabytes}G, quota is ${quota.limit}G and ${quota.in_use}G has been consumed.`,
      );
    }
    const kind = `${resource.charAt(0).toUpperCase()}${resource.slice(1, -1)}`;
    const suffix = resource === 'volumes' ? ` for quota '${name}'.` : '';
    throw overQuota(`${kind}LimitExceeded`, `Maximum number of ${resource} allowed (${quota.limit}) exceeded${suffix}`);
  }

  /** Refuses a volume that is larger than any may be; @throws Fault 413 */
  requireVolumeSize(projectId: string, size: number): void {
    const limit = this.of(projectId)['per_volume_gigabytes']?.limit ?? -1;
    if (limit < 0 || size <= limit) return;
    throw overQuota(
      'VolumeSizeExceedsLimit',
      `Requested volume size ${size}G is larger than maximum allowed limit ${limit}G.`,
    );
  }

  /**
   * Refuses to extend a volume beyond a quota; whichever it is, the fault speaks of the gigabytes of all types.
   * @param growth GiB
   * @throws Fault 413
   */
  requireGrowth(projectId: string, growth: number, typeName: string | undefined): void {
    const { gigabytes } = this.of(projectId);
    if (!gigabytes || this.broken(projectId, { gigabytes: growth }, typeName).length === 0) return;
    throw overQuota(
      'VolumeSizeExceedsAvailableQuota',
      'Requested volume or snapshot exceeds allowed gigabytes quota. ' +
        `Requested ${growth}G, quota is ${gigabytes.limit}G and ${gigabytes.in_use}G has been consumed.`,
    );
  }

  #inUse(projectId: string, resource: string): number {
    const { volumes, snapshots, backups, groups, volumeTypes } = this.#store;
    const [, kind = resource, typeName] = /^(volumes|gigabytes|snapshots)_(.*)$/.exec(resource) ?? [];
    const typeId = typeName === undefined ? undefined : volumeTypes.where((type) => type.name === typeName)[0]?.id;
    const counted = (row: { project_id: string; use_quota: boolean; volume_type_id: string }): boolean =>
      row.project_id === projectId && row.use_quota && (typeName === undefined || row.volume_type_id === typeId);
    const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0);
    const own = (row: { project_id: string }): boolean => row.project_id === projectId;
    switch (kind) {
      case 'volumes':
        return volumes.where(counted).length;
      case 'snapshots':
        return snapshots.where(counted).length;
      case 'gigabytes':
        return (
          sum(volumes.where(counted).map((row) => row.size)) +
          sum(snapshots.where(counted).map((row) => row.volume_size))
        );
      case 'backups':
        return backups.where(own).length;
      case 'backup_gigabytes':
        return sum(backups.where(own).map((row) => row.size));
      case 'groups':
        return groups.where(own).length;
      default:
        return 0;
    }
  }
}

function setIn(limitsOf: Map<string, Map<string, number>>, owner: string, resource: string, limit: number): void {
  limitsOf.set(owner, (limitsOf.get(owner) ?? new Map<string, number>()).set(resource, limit));
}
