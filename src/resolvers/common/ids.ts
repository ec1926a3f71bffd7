import { badInput } from '../../cinder/errors.ts';
import type { Identified } from '../../cinder/resource.ts';

const globalForm = (kind = 'Volume'): string => `a global ID such as "${kind}:8a2e1c1e-2f0e-4d3b-9c55-0d3f6c1b7a10"`;
const uuid = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

/** The global ID of a resource: `Volume:5f1c…`, unique among all types. */
export function globalId({ kind, id }: Pick<Identified, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

/**
 * Converts an argument to the ID in Cinder. Accepts a global ID of the type, and the ID in Cinder.
 *
 * @param kind the type, or the possible types
 * @param path the path of the argument, for the error
 * @throws CinderError `BAD_USER_INPUT` for other texts, which are never part of a URL
 */
export function cinderIdOf(kind: string | readonly string[], given: string, path: readonly string[]): string {
  if (uuid.test(given)) return given.toLowerCase();
  const kinds = [kind].flat();
  const id = parseGlobalId(given, path, `${globalForm(kinds[0])}, or the UUID in Cinder`);
  if (kinds.includes(id.kind)) return id.id;
  throw badInput(path, `The ID must be of type ${kinds.join(' or ')}; received "${given}".`);
}

/** Converts a type to a noun: `GroupSnapshot` becomes `group snapshot`. */
export function nounOf(kind: string): string {
  return kind
    .replace(/(?!^)[A-Z]/g, ' $&')
    .toLowerCase()
    .replace('qos', 'QoS');
}

/** The name of a type with global IDs. */
export type NodeKind =
  | 'Volume'
  | 'Snapshot'
  | 'Backup'
  | 'Attachment'
  | 'Group'
  | 'VolumeType'
  | 'QosSpec'
  | 'GroupType'
  | 'GroupSnapshot'
  | 'Transfer'
  | 'ConsistencyGroup'
  | 'ConsistencyGroupSnapshot'
  | 'Message';

/**
 * The type of each field of an input that is an ID or a list of IDs, also inside input objects: `{ source: { snapshotId:
 * 'Snapshot' } }`.
 */
export type IdKinds<Input> = {
  readonly [Field in Keys<Input> & string]?: KindOf<NonNullable<Member<Input, Field>>>;
};

/** An input object of which one field is set is a union. These are the keys and members of all its types. */
type Keys<Union> = Union extends unknown ? keyof Union : never;
type Member<Union, Key> = Union extends unknown ? (Key extends keyof Union ? Union[Key] : never) : never;

type KindOf<Value> = [Value] extends [string]
  ? NodeKind
  : [Value] extends [readonly (infer Item)[]]
    ? KindOf<NonNullable<Item>>
    : [Value] extends [object]
      ? IdKinds<Value>
      : never;

/** As `IdKinds`, for any input. */
export interface IdFields {
  readonly [field: string]: string | IdFields | undefined;
}

/** The ID in an input, and the type of the resource. */
export interface GivenId {
  kind: string;
  id: string;
}

/**
 * Converts the IDs of an input to those in Cinder.
 *
 * @param path the path of the input, for the error
 * @throws CinderError `BAD_USER_INPUT` with the path of the first invalid ID
 */
export function withCinderIds<Input>(input: Input, kinds: IdFields, path: readonly string[] = ['input']): Input {
  const given = input as Readonly<Record<string, unknown>>;
  const fields = Object.keys(kinds).filter((field) => given[field] != null);
  return {
    ...input,
    ...Object.fromEntries(fields.map((field) => [field, converted(given[field], kinds[field], [...path, field])])),
  };
}

function converted(value: unknown, kind: string | IdFields = {}, path: readonly string[]): unknown {
  if (typeof kind === 'string') {
    return Array.isArray(value)
      ? value.map((id) => cinderIdOf(kind, String(id), path))
      : cinderIdOf(kind, value as string, path);
  }
  if (!Array.isArray(value)) return withCinderIds(value, kind, path);
  return value.map((item: object, index) => withCinderIds(item, kind, [...path, String(index)]));
}

/** The IDs of an input, in the order of the types. Lists are ignored. */
export function givenIdsOf(input: unknown, kinds: IdFields): GivenId[] {
  return Object.entries(kinds).flatMap(([field, kind = {}]) => {
    const value = (input as Readonly<Record<string, unknown>>)[field];
    if (value == null || Array.isArray(value)) return [];
    return typeof kind === 'string' ? [{ kind, id: value as string }] : givenIdsOf(value, kind);
  });
}

/** The form of project IDs: that of Keystone, or a name for a Cinder without Keystone. */
const project = /^[\w-]{1,64}$/;

/**
 * Checks the ID of a project, which can be part of a path.
 *
 * @param path the path of the argument, for the error
 * @throws CinderError `BAD_USER_INPUT` for an invalid ID, which is never part of a URL
 */
export function projectIdOf(given: string, path: readonly string[]): string {
  if (project.test(given)) return given;
  throw badInput(
    path,
    `${quoted(given)} is not a valid project ID. Use the ID of the project in Keystone: up to 64 letters, digits and hyphens.`,
  );
}

/**
 * Splits a global ID into the type and the UUID in Cinder.
 *
 * @param path the path of the argument, for the error
 * @param form the accepted form of an ID, for the error
 * @throws CinderError `BAD_USER_INPUT` if the text is not a global ID
 */
export function parseGlobalId(
  given: string,
  path: readonly string[],
  form: string = globalForm(),
): Pick<Identified, 'kind' | 'id'> {
  const [, kind, id] = /^([A-Z][A-Za-z]{2,40}):(.*)$/s.exec(given) ?? [];
  if (kind !== undefined && id !== undefined && uuid.test(id)) return { kind, id: id.toLowerCase() };
  throw badInput(path, `${quoted(given)} is not a valid ID. Use ${form}.`);
}

/** Whether a text has the form of an ID in Cinder. */
export function isCinderId(text: string): boolean {
  return uuid.test(text);
}

/** Quotes an input in a message: shortened, on one line. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
