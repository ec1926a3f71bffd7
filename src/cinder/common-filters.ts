import type { Filter } from './filter.ts';
import { contains, isOneOf, isTimeWithin } from './predicates.ts';

/** The filters that several resource types have. Each accepts the properties in which a type differs. */
type Difference = Readonly<Omit<Filter, 'exact'>>;

/** The exact name. */
export function name(difference: Difference = {}): Filter {
  return { parameter: 'name', exact: 'name', member: true, ...difference };
}

/** A part of the name. By default, only administrators can use the LIKE filters of Cinder (`db/api.py`). */
export const nameContains: Filter = {
  parameter: 'name~',
  member: false,
  since: '3.34',
  contains: true,
  matches: contains('name'),
};

/** A part of the name or the ID. */
export const search: Filter = { matches: contains('name', 'id') };

/** The time of the creation. Only the list of volumes has such a filter in Cinder. */
export const createdAt: Filter = { matches: isTimeWithin('createdAt') };

/** The statuses that the schema lists. Cinder compares with one value. */
export function status(difference: Difference = {}): Filter {
  return { parameter: 'status', member: true, single: true, status: true, matches: isOneOf('status'), ...difference };
}

/** The statuses as reported by Cinder. */
export function rawStatus(difference: Difference = {}): Filter {
  return word('status', 'status', { member: true, single: true, matches: isOneOf('status'), ...difference });
}

/** The IDs of the resources. By default, Cinder compares with one ID, and only for administrators. */
export function ids(kind: string, difference: Difference = {}): Filter {
  return idOf(kind, 'id', 'id', { single: true, ...difference });
}

/** A reference of the resources, by the ID of the other resource. By default, only administrators can filter by it. */
export function idOf(kind: string, parameter: string, field: string, difference: Difference = {}): Filter {
  return { parameter, member: false, idOf: kind, matches: isOneOf(field), ...difference };
}

/** A word of the cloud, such as a zone or the ID of a user. By default, only administrators can filter by it. */
export function word(parameter: string, field: string, difference: Difference = {}): Filter {
  return { parameter, exact: field, vocabulary: true, member: false, ...difference };
}

/** The project of the resources (see `projectFilter`). Cinder ignores the filter of other users than administrators. */
export function projectId(field: string, difference: Difference = {}): Filter {
  return word('project_id', field, { member: 'never', ...difference });
}
