import { badInput } from './errors.ts';

/** Values for the names in the braces of a route. */
export type RouteParams = Readonly<Record<string, string>>;

/** Query parameters. Undefined ones are omitted. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Inserts values into a route such as `/volumes/{id}`. No value can change the structure of the path.
 *
 * Each value is encoded. Encoding does not change `.`, `..` and an empty text, which have a meaning in a path. A lone
 * surrogate cannot be encoded. All of these values are refused.
 *
 * @throws CinderError `BAD_USER_INPUT`
 */
export function fillRoute(route: string, params: RouteParams = {}): string {
  return route.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    if (/^\.{0,2}$|\p{Surrogate}/u.test(value)) throw badInput([name], `"${value}" cannot be part of a path.`);
    return encodeURIComponent(value);
  });
}

/** Builds a query string with its question mark. Empty without parameters. */
export function queryString(query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  if (given.length === 0) return '';
  const pairs = given.map(([key, value]): [string, string] => [key, String(value)]);
  return `?${new URLSearchParams(pairs).toString()}`;
}
