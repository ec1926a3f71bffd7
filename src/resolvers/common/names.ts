import { badInput } from '../../cinder/errors.ts';

/** The characters of a host name in Cinder (`cinder_host` of its schemas), without the slash of a pool name. */
const host = /^[\w.#@:+[\]-]{1,255}$/;
const pool = /^[\w.#@:+[\]/-]{1,255}$/;
const globalId = /^[A-Z][A-Za-z]+:[0-9a-f-]{32,36}$/i;

/**
 * Checks the name of a host, a backend (`host@backend`) or a cluster, which can be part of a path.
 *
 * @param path the path of the argument, for the error
 * @throws CinderError `BAD_USER_INPUT` for an invalid name, which is never part of a URL
 */
export function hostName(given: string, path: readonly string[]): string {
  return checked(host, given, path);
}

/** Also accepts the name of a pool (`host@backend#pool`), which can contain a slash. Must not be used in a path. */
export function poolName(given: string, path: readonly string[]): string {
  return checked(pool, given, path);
}

/** Checks another name in Cinder: 1 to 255 characters, without control characters. */
export function plainName(given: string, path: readonly string[]): string {
  if (/^[^\p{Cc}\p{Surrogate}]{1,255}$/u.test(given)) return given;
  throw badInput(path, `The text must have 1 to 255 characters and no control characters; received ${quoted(given)}.`);
}

function checked(form: RegExp, given: string, path: readonly string[]): string {
  if (form.test(given) && !/^\.*$/.test(given) && !globalId.test(given)) return given;
  throw badInput(
    path,
    `${quoted(given)} is not a valid name. Use the form "host", "host@backend" or "host@backend#pool".`,
  );
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
