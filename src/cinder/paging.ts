import type { CinderClient } from './client.ts';
import { atLeast, requireMicroversion } from './microversion.ts';
import type { Resource } from './resource.ts';

/**
 * How a list is paged on this cloud.
 *
 * - `marker`: by markers, with orders, filters and `all_tenants`
 * - `offset`: by an offset, without these
 * - `none`: the only page has all rows of the caller's project
 */
export function pagingOf(client: CinderClient, { markersSince = '3.0' }: Resource): 'marker' | 'offset' | 'none' {
  if (markersSince === 'never') return 'offset';
  return atLeast(client.endpoint.microversion, markersSince) ? 'marker' : 'none';
}

/** Whether the list of a resource type is usable on this cloud. */
export function hasList(client: CinderClient, { listSince }: Resource): boolean {
  return listSince === undefined || atLeast(client.endpoint.microversion, listSince);
}

/** Refuses a feature that requires paging by markers. @throws CinderError `MICROVERSION_TOO_LOW` */
export function requireMarkers(client: CinderClient, { markersSince }: Resource, what: string): void {
  if (markersSince !== 'never') requireMicroversion(client.endpoint.microversion, markersSince, what);
}

/** Whether a list of an administrator can contain all projects on this cloud. */
export function takesAllTenants(client: CinderClient, resource: Resource): boolean {
  return resource.filteredBefore === true || pagingOf(client, resource) === 'marker';
}

/** Refuses a list of all projects if this cloud cannot return one. @throws CinderError `MICROVERSION_TOO_LOW` */
export function requireAllTenants(client: CinderClient, resource: Resource, what: string): void {
  if (!takesAllTenants(client, resource)) requireMarkers(client, resource, what);
}

/** Whether this cloud can count the rows of a list. */
export function canCount(client: CinderClient, resource: Resource): boolean {
  return resource.countedSince !== undefined && atLeast(client.endpoint.microversion, resource.countedSince);
}
