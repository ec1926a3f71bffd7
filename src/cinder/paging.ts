import type { CinderClient } from './client.ts';
import { atLeast, requireMicroversion } from './microversion.ts';
import type { Resource } from './resource.ts';

/**
 * How a list is paged on this cloud: by markers, with sorts, filters and `all_tenants`; by an offset, with none of them;
 * or not at all: its only page has all the rows of the caller's project.
 */
export function pagingOf(client: CinderClient, { markersSince = '3.0' }: Resource): 'marker' | 'offset' | 'none' {
  if (markersSince === 'never') return 'offset';
  return atLeast(client.endpoint.microversion, markersSince) ? 'marker' : 'none';
}

/** Whether the list of a type that this cloud has is of use on it, too. */
export function hasList(client: CinderClient, { listSince }: Resource): boolean {
  return listSince === undefined || atLeast(client.endpoint.microversion, listSince);
}

/** Refuses what a list that is not paged by markers cannot do. @throws CinderError `MICROVERSION_TOO_LOW` */
export function requireMarkers(client: CinderClient, { markersSince }: Resource, what: string): void {
  if (markersSince !== 'never') requireMicroversion(client.endpoint.microversion, markersSince, what);
}

/** Whether an administrator's list can have the rows of every project on this cloud. */
export function takesAllTenants(client: CinderClient, resource: Resource): boolean {
  return resource.filteredBefore === true || pagingOf(client, resource) === 'marker';
}

/** Refuses what is of other projects where a list cannot have it. @throws CinderError `MICROVERSION_TOO_LOW` */
export function requireAllTenants(client: CinderClient, resource: Resource, what: string): void {
  if (!takesAllTenants(client, resource)) requireMarkers(client, resource, what);
}

/** Whether this cloud can say how many rows a list has. */
export function canCount(client: CinderClient, resource: Resource): boolean {
  return resource.countedSince !== undefined && atLeast(client.endpoint.microversion, resource.countedSince);
}
