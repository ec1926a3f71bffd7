import type { Backup } from '../../cinder/resources/backups.ts';
import type { Snapshot } from '../../cinder/resources/snapshots.ts';
import type { Volume } from '../../cinder/resources/volumes.ts';

/** The resource types that a cleanup deletes. */
export type Cleanable = Backup | Snapshot | Volume;

/** The filters of a cleanup, all of which must match. Times are in ISO 8601, UTC. */
export interface CleanupFilter {
  createdBefore?: string | null | undefined;
  createdAfter?: string | null | undefined;
  updatedBefore?: string | null | undefined;
  updatedAfter?: string | null | undefined;
  nameStartsWith?: string | null | undefined;
  metadata?: Readonly<Record<string, string>> | null | undefined;
}

/** Whether a resource matches. A resource without a time, such as `updatedAt`, matches no bound of it, as in the SDK. */
export function fits(resource: Cleanable, filter: CleanupFilter): boolean {
  return (
    isWithin(resource.createdAt, filter.createdAfter, filter.createdBefore) &&
    isWithin(resource.updatedAt, filter.updatedAfter, filter.updatedBefore) &&
    (resource.name ?? '').startsWith(filter.nameStartsWith ?? '') &&
    Object.entries(filter.metadata ?? {}).every(([key, value]) => resource.metadata?.[key] === value)
  );
}

/** Bounds are inclusive. */
function isWithin(time: string | null, after: string | null | undefined, before: string | null | undefined): boolean {
  if (after == null && before == null) return true;
  const at = Date.parse(time ?? '');
  return (
    !Number.isNaN(at) && (after == null || at >= Date.parse(after)) && (before == null || at <= Date.parse(before))
  );
}
