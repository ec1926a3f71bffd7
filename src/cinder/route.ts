import { badInput } from './errors.ts';

/** Values for the names in a route's braces. */
export type RouteParams = Readonly<Record<string, string>>;

/** Query parameters; undefined ones are left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Puts values into a route such as `/volumes/{id}`, so that no value can change the path's shape: each is encoded, and
 * what encoding leaves alone but a URL reads as a step (`.`, `..`) or as nothing is refused, and so is half a character
 * (a lone surrogate), which has no encoding.
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

/** A query string with its question mark, or nothing. */
export function queryString(query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  if (given.length === 0) return '';
  const pairs = given.map(([key, value]): [string, string] => [key, String(value)]);
  return `?${new URLSearchParams(pairs).toString()}`;
}
