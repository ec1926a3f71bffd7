import { invalidInput } from '../cinder/fault.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { ServiceRow } from '../store/records.ts';

/** Where something is to go, or is: a host or a cluster, as a body names it. */
export interface NamedPlace {
  host?: string | null;
  cluster?: string | null;
}

/**
 * The one place that a body names.
 * @throws Fault 400 for none, or both
 */
export function onePlace(
  request: CinderRequest,
  { host, cluster }: NamedPlace,
): { host: string } | { cluster: string } {
  const clustered = request.atLeast('3.16') ? cluster : null;
  if (Boolean(clustered) !== Boolean(host)) return host ? { host } : { cluster: clustered ?? '' };
  throw invalidInput(
    request.atLeast('3.16') ? 'One and only one of cluster and host must be set.' : 'Host field is missing.',
  );
}

/** The volume service at a place, its pool aside; undefined where none is there, enabled and up. */
export function serviceAt(
  request: CinderRequest,
  place: { host: string } | { cluster: string },
): ServiceRow | undefined {
  const [service] = request.cloud.store.services.where(
    (row) =>
      row.binary === 'cinder-volume' &&
      ('host' in place ? row.host === backendOf(place.host) : row.cluster_name === backendOf(place.cluster)),
  );
  return service && !service.disabled && service.alive ? service : undefined;
}

function backendOf(name: string): string {
  return name.replace(/#.*/, '');
}
