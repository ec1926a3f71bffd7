import { LRUCache } from 'lru-cache';
import type { CinderClient } from './client.ts';
import { badInput, type CinderError } from './errors.ts';
import { atLeast, tooLow } from './microversion.ts';
import type { FilterValue } from './predicates.ts';
import { listResourceFilters } from './resources/resource-filters.ts';
import type { Filter } from './filter.ts';
import type { Resource } from './resource.ts';
import type { Query } from './route.ts';

/** Filter values by the names in `filters` of the resource. Undefined and null are ignored. */
export type FilterValues = Readonly<Record<string, FilterValue | null | undefined>>;

/** How the filters of a list are applied. */
export interface AppliedFilters {
  /** The filters that Cinder applies, in its own form. */
  query: Query;
  /** The names of the filters that the gateway evaluates on the records. */
  local: readonly string[];
}

/** The filters that operators allow all users (`/resource_filters`), by endpoint. Operators seldom change them. */
const opened = new LRUCache<string, ReadonlyMap<string, readonly string[]>>({ max: 100, ttl: 10 * 60_000 });

/**
 * Divides filters into those that Cinder applies exactly for this caller, and those that the gateway evaluates on the
 * records.
 *
 * Cinder ignores a filter that it does not support for the caller. An administrator would get an empty list, and a user
 * of an old cloud the whole list.
 *
 * @throws CinderError `BAD_USER_INPUT`, `MICROVERSION_TOO_LOW` for a filter that neither can apply
 */
export function applyFilters(client: CinderClient, resource: Resource, values: FilterValues): Promise<AppliedFilters> {
  return divide(client, resource, values, (filter, value) => canEvaluate(client, filter, value));
}

/**
 * Returns the query of filters that Cinder itself must apply.
 *
 * @throws CinderError `BAD_USER_INPUT`, `MICROVERSION_TOO_LOW` for a filter that Cinder does not apply for the caller
 */
export async function filterQuery(client: CinderClient, resource: Resource, values: FilterValues): Promise<Query> {
  return (await divide(client, resource, values, () => false)).query;
}

async function divide(
  client: CinderClient,
  resource: Resource,
  values: FilterValues,
  mayEvaluate: (filter: Filter, value: FilterValue) => boolean,
): Promise<AppliedFilters> {
  const query: Record<string, string> = {};
  const local: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    const filter = Object.hasOwn(resource.filters, name) ? resource.filters[name] : undefined;
    if (!filter) throw badInput(['filter', name], `A list of ${resource.noun}s has no filter "${name}".`);
    checkTwin(resource, filter, name, values);
    if (filter.time) checkBounds(name, value);
    const refusal = await refusalOf(client, resource, { filter, name, value, values });
    if (refusal && !mayEvaluate(filter, value)) throw refusal;
    if (refusal || isRange(filter, value)) local.push(name);
    if (!refusal && filter.parameter !== undefined)
      query[filter.parameter] = parameterValue(resource, filter, name, value);
  }
  return { query, local };
}

/** Whether the gateway can evaluate a filter on the records of this cloud. False if they show another word instead. */
function canEvaluate(
  { endpoint }: CinderClient,
  { matches, fieldSince, shownAs = {} }: Filter,
  value: FilterValue,
): boolean {
  const isShown = ![value].flat().some((word) => typeof word === 'string' && Object.hasOwn(shownAs, word));
  return matches !== undefined && isShown && (fieldSince === undefined || atLeast(endpoint.microversion, fieldSince));
}

/** Whether a value has several bounds. Cinder accepts only one, so that the gateway evaluates them all. */
function isRange({ time }: Filter, value: FilterValue): boolean {
  return time === true && boundsOf(value).length > 1;
}

interface GivenFilter {
  filter: Filter;
  name: string;
  value: FilterValue;
  values: FilterValues;
}

/** The reason why Cinder does not apply a filter for this caller. Undefined if Cinder does. */
async function refusalOf(
  client: CinderClient,
  resource: Resource,
  given: GivenFilter,
): Promise<CinderError | undefined> {
  const { filter, name, value } = given;
  if (filter.parameter === undefined || (filter.single && Array.isArray(value) && value.length !== 1)) {
    return badInput(
      ['filter', name],
      `Cinder accepts only one value of "${name}" for ${resource.noun}s, and does not show all of these values in its records. Use one value.`,
    );
  }
  const { microversion } = client.endpoint;
  if (filter.since !== undefined && !atLeast(microversion, filter.since))
    return tooLow(`The filter "${name}"`, filter.since, microversion);
  if (!client.isAdmin && !(await isForMembers(client, resource, filter))) {
    return badInput(['filter', name], `Only administrators can filter ${resource.noun}s by "${name}" on this cloud.`);
  }
  return (client.isAdmin ? undefined : hiddenKey(filter, name, value)) ?? misreadBesides(resource, given);
}

/** A value in the form of Cinder. */
function parameterValue(resource: Resource, filter: Filter, name: string, value: FilterValue): string {
  if (filter.time) return boundText(value);
  if (filter.digit && typeof value === 'boolean') return value ? '1' : '0';
  if (filter.single && Array.isArray(value))
    return parameterValue(resource, { ...filter, single: false }, name, value[0] as string);
  if (typeof value === 'object') return JSON.stringify(value);
  const text = filter.contains ? escapeWildcards(String(value)) : String(value);
  return typeof value === 'string' && !filter.verbatim ? resource.filterSyntax.text(text) : text;
}

/**
 * Escapes the wildcards of LIKE. Cinder passes the text to its database unchanged. MySQL, MariaDB and PostgreSQL use a
 * backslash as the escape character.
 */
function escapeWildcards(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** The first bound of a timestamp: `gte:2026-01-01T00:00:00Z`. Cinder would combine several bounds with "or". */
function boundText(value: FilterValue): string {
  return boundsOf(value)[0]?.join(':') ?? '';
}

function boundsOf(value: FilterValue): [string, unknown][] {
  return Object.entries(value).filter(([, time]) => time != null);
}

function checkBounds(name: string, value: FilterValue): void {
  if (boundsOf(value).length > 0) return;
  throw badInput(['filter', name], `The filter "${name}" requires at least one bound: gt, gte, lt, lte, eq or neq.`);
}

/**
 * Returns the error for a filter that Cinder misreads in combination with another one. Undefined if there is no such
 * combination.
 */
function misreadBesides({ filters }: Resource, { name, values }: GivenFilter): CinderError | undefined {
  const strict = Object.keys(values).find(
    (other) => other !== name && values[other] != null && filters[other]?.besides?.includes(name) === false,
  );
  if (strict === undefined) return undefined;
  const allowed = filters[strict]?.besides?.join(', ') ?? '';
  return badInput(
    ['filter', name],
    `Cinder misreads "${name}" in combination with "${strict}". Combine "${strict}" only with ${allowed}.`,
  );
}

/** Refuses two filters that have the same key in Cinder, such as `status` and `rawStatus`. */
function checkTwin({ filters }: Resource, { parameter }: Filter, name: string, values: FilterValues): void {
  const twin = Object.keys(values).find(
    (other) =>
      other !== name && parameter !== undefined && values[other] != null && filters[other]?.parameter === parameter,
  );
  if (twin !== undefined) throw badInput(['filter', name], `Use either "${name}" or "${twin}", not both.`);
}

async function isForMembers(client: CinderClient, resource: Resource, { member, parameter }: Filter): Promise<boolean> {
  return typeof member === 'boolean' && parameter !== undefined
    ? member || isOpened(client, resource, parameter)
    : false;
}

/** Returns the error for a map with a key that only administrators can see. Other users would get an empty list. */
function hiddenKey({ memberKeys }: Filter, name: string, value: FilterValue): CinderError | undefined {
  const hidden = memberKeys && Object.keys(value).find((key) => !memberKeys.includes(key));
  if (hidden === undefined) return undefined;
  return badInput(
    ['filter', name],
    `Only administrators can filter by the key "${hidden}". Use ${memberKeys?.join(', ') ?? ''}.`,
  );
}

/**
 * Whether the operator allows all users the filter `parameter` of Cinder (`GET /resource_filters`, since microversion 3.33).
 */
async function isOpened(client: CinderClient, resource: Resource, parameter: string): Promise<boolean> {
  if (!atLeast(client.endpoint.microversion, '3.33')) return false;
  const { root } = client.endpoint;
  // Responses are cached, not requests. Otherwise, an expired token or a disconnect of one caller would affect others.
  let known = opened.get(root);
  if (!known) {
    known = await readOpened(client);
    opened.set(root, known);
  }
  return known.get(resource.filterName)?.includes(parameter) ?? false;
}

async function readOpened(client: CinderClient): Promise<ReadonlyMap<string, readonly string[]>> {
  return new Map((await listResourceFilters(client)).map(({ resource, filters }) => [resource, filters]));
}
