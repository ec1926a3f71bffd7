import { badInput } from '../cinder/errors.ts';
import type { Identified } from '../cinder/resource.ts';

const uuid = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

/** The id of a resource in the graph: `Volume:5f1c…`, unique over all types. */
export function globalId({ kind, id }: Pick<Identified, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

/**
 * Cinder's id out of an argument: a global id of that kind, or Cinder's own.
 *
 * @param kind or the kinds that may be meant
 * @param path the names that lead to the argument
 * @throws CinderError `BAD_USER_INPUT` where it is neither; it has then reached no URL
 */
export function cinderIdOf(kind: string | readonly string[], given: string, path: readonly string[]): string {
  if (uuid.test(given)) return given.toLowerCase();
  const id = parseGlobalId(given, path);
  const kinds = [kind].flat();
  if (kinds.includes(id.kind)) return id.id;
  throw badInput(path, `"${given}" is the id of a ${id.kind}; a ${kinds.join("'s or ")}'s is needed here.`);
}

/** A type as a noun in a sentence: `GroupSnapshot` is `group snapshot`. */
export function nounOf(kind: string): string {
  return kind.replace(/(?!^)[A-Z]/g, ' $&').toLowerCase().replace('qos', 'QoS');
}

/** A name, or the id in a global id of that kind: what Cinder takes where it takes either. */
export function idOrName(kind: string, given: string): string {
  return given.startsWith(`${kind}:`) && isCinderId(given.slice(kind.length + 1)) ? given.slice(kind.length + 1) : given;
}

/**
 * An input with Cinder's own ids in it.
 *
 * @param kinds the type of each field that is an id, or a list of ids
 * @throws CinderError `BAD_USER_INPUT`, with the path of the first that is wrong
 */
export function withCinderIds<Input>(input: Input, kinds: Readonly<Record<string, string | undefined>>): Input {
  const changed = Object.entries(kinds).map(([field, kind = '']): [string, unknown] => {
    const value = (input as Readonly<Record<string, unknown>>)[field];
    const path = ['input', field];
    if (Array.isArray(value)) return [field, value.map((id) => cinderIdOf(kind, String(id), path))];
    return [field, typeof value === 'string' ? cinderIdOf(kind, value, path) : value];
  });
  return { ...input, ...Object.fromEntries(changed) };
}

/** A project's id: Keystone's form, or a name that a Cinder without Keystone takes for one. */
const project = /^[\w-]{1,64}$/;

/**
 * The id of a project, which is Keystone's: it may be part of a path.
 *
 * @param path the names that lead to the argument
 * @throws CinderError `BAD_USER_INPUT`; it has then reached no URL
 */
export function projectIdOf(given: string, path: readonly string[]): string {
  if (project.test(given)) return given;
  throw badInput(path, `${quoted(given)} is not the id of a project: up to 64 letters, digits and hyphens, as Keystone gave it.`);
}

/**
 * The kind and Cinder's id in a global id.
 *
 * @throws CinderError `BAD_USER_INPUT`
 */
export function parseGlobalId(given: string, path: readonly string[]): Pick<Identified, 'kind' | 'id'> {
  const [, kind, id] = /^([A-Z][A-Za-z]{2,40}):(.*)$/s.exec(given) ?? [];
  if (kind !== undefined && id !== undefined && uuid.test(id)) return { kind, id: id.toLowerCase() };
  const form = 'a global id such as "Volume:8a2e1c1e-2f0e-4d3b-9c55-0d3f6c1b7a10", or the UUID that Cinder gave';
  throw badInput(path, `${quoted(given)} is not an id. An id is ${form}.`);
}

/** Whether the text has the form of one of Cinder's ids. */
export function isCinderId(text: string): boolean {
  return uuid.test(text);
}

/** Input for a message: short, on one line. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
