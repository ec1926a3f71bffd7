import { badInput } from '../cinder/errors.ts';

/** What Cinder allows in the name of a host (its schema's `cinder_host`), the slash of a pool left out. */
const host = /^[\w.#@:+[\]-]{1,255}$/;
const pool = /^[\w.#@:+[\]/-]{1,255}$/;
const globalId = /^[A-Z][A-Za-z]+:[0-9a-f-]{32,36}$/i;

/**
 * The name of a host, of a backend (`host@backend`) or of a cluster, that can be part of a path.
 *
 * @param path the names that lead to the argument
 * @throws CinderError `BAD_USER_INPUT`; it has then reached no URL
 */
export function hostName(given: string, path: readonly string[]): string {
  return checked(host, given, path);
}

/** The same, or the name of a pool (`host@backend#pool`), which may hold a slash: no part of a path. */
export function poolName(given: string, path: readonly string[]): string {
  return checked(pool, given, path);
}

/** Text of Cinder's own: 1 to 255 characters, none of them a control character. */
export function plainName(given: string, path: readonly string[]): string {
  if (/^[^\p{Cc}\p{Surrogate}]{1,255}$/u.test(given)) return given;
  throw badInput(path, `${quoted(given)} is no name: it takes 1 to 255 characters on one line.`);
}

function checked(form: RegExp, given: string, path: readonly string[]): string {
  if (form.test(given) && !/^\.*$/.test(given) && !globalId.test(given)) return given;
  throw badInput(path, `${quoted(given)} is not the name of a host, as "host", "host@backend" or "host@backend#pool".`);
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
