import { LRUCache } from 'lru-cache';
import type { CinderClient } from '../client.ts';
import type { Resource } from '../resource.ts';

/** The assumed length of a list of which nothing is known. Most projects are small. */
const usualLength = 10;

/** The lengths of unfiltered lists, by endpoint, projects and type, for 10 minutes each. */
const lengths = new LRUCache<string, number>({
  max: 10_000,
  ttl: 10 * 60_000,
  // Tests can replace the clock.
  perf: { now: () => performance.now() },
  ttlResolution: 0,
});

/** A list without filters. */
interface List {
  client: Pick<CinderClient, 'endpoint' | 'isAdmin' | 'token'>;
  resource: Pick<Resource, 'kind'>;
  /** Whether the list of an administrator has the rows of all projects. */
  allProjects: boolean;
  /** The field with the ID of the parent, for the mean length of the lists of one parent. */
  parent?: string;
}

/** The length of a list in the last responses that showed it. Undefined if unknown. No call is made. */
export function knownLength(list: List): number | undefined {
  return lengths.get(keyOf(list));
}

/** The expected length of a list: the known one, or that of most projects. */
export function expectedLength(list: List): number {
  return knownLength(list) ?? usualLength;
}

/** Notes the length of a list. @param length the number of rows; if only a part was read, twice that part */
export function noteLength(list: List, length: number): void {
  lengths.set(keyOf(list), length);
}

function keyOf({ client: { endpoint, isAdmin, token }, resource, allProjects, parent = '' }: List): string {
  return `${endpoint.root} ${isAdmin && allProjects ? 'all projects' : token.projectId} ${resource.kind} ${parent}`;
}
