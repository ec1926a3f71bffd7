import { isCinderError } from '../../cinder/errors.ts';
import { isCinderId } from './ids.ts';

/** Attributes whose inputs have other names than in camelCase and by the rules below. */
const renamed: Readonly<Record<string, string>> = {
  'OS-SCH-HNT:scheduler_hints': 'schedulerHints',
  instance_uuid: 'serverId',
  source_volid: 'volumeId',
  imageRef: 'imageId',
  source_group_id: 'groupId',
  cgsnapshot_id: 'consistencyGroupSnapshotId',
  source_cgid: 'consistencyGroupId',
  display_name: 'name',
  display_description: 'description',
  tenant_id: 'projectId',
  project: 'projectId',
};

/** Inputs with one field set: the attribute is that field. */
const choices: readonly string[] = ['source', 'target', 'backend'];
/** Inputs that identify a type by ID or name: the attribute is the input. */
const references: readonly string[] = ['volumeType', 'newType', 'groupType'];

/** The names of inputs that are input objects, or lists of these. Other objects in an input are maps. */
export const inputObjects: readonly string[] = [...choices, ...references, 'volumeTypes'];

/** A field of an input, with its path. */
type Given = readonly [path: readonly string[], value: unknown];

/**
 * Finds the input that caused an error of Cinder.
 *
 * The input is the one from which the attribute in the error was built. If a resource was not found, the input is the
 * one with its ID or name.
 *
 * @param input the input of the mutation, as passed to the call
 * @returns the field names, beginning with `input`; null if no input matches
 */
export function inputPathOf(error: unknown, input: object): readonly string[] | null {
  if (!isCinderError(error)) return null;
  const { field } = error.details;
  const given = fieldsOf(['input'], input);
  if (field !== undefined) return pathOfAttribute(field, given);
  if (error.code !== 'NOT_FOUND') return null;
  const [, typeName] = /\btype (?:with name )?(.+) could not be found/i.exec(error.message) ?? [];
  const isMissing = (value: unknown): boolean =>
    typeof value === 'string' && (value === typeName || (isCinderId(value) && error.message.includes(value)));
  return given.flatMap((one) => leavesOf(one, inputObjects)).find(([, value]) => isMissing(value))?.[0] ?? null;
}

function pathOfAttribute(attribute: string, given: readonly Given[]): readonly string[] | null {
  const names = spellings(attribute);
  const direct = given.find(([path]) => names.includes(nameOf(path)));
  if (direct) return leavesOf(direct, references)[0]?.[0] ?? direct[0];
  const chosen = given.flatMap((one) => leavesOf(one, choices)).find(([path]) => names.includes(nameOf(path)));
  if (chosen) return chosen[0];
  // A key of a map, such as metadata.
  const map = given.find(
    ([path, value]) => !inputObjects.includes(nameOf(path)) && isObject(value) && Object.hasOwn(value, attribute),
  );
  return map ? [...map[0], attribute] : null;
}

/** The field itself, or the fields inside it if it has one of these names. */
function leavesOf([path, value]: Given, names: readonly string[]): readonly Given[] {
  if (!names.includes(nameOf(path))) return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item: object, index) => fieldsOf([...path, String(index)], item));
  return isObject(value) ? fieldsOf(path, value) : [[path, value]];
}

function fieldsOf(path: readonly string[], input: object): readonly Given[] {
  return Object.entries(input).flatMap(([name, value]): Given[] =>
    value === undefined ? [] : [[[...path, name], value]],
  );
}

function nameOf(path: readonly string[]): string {
  return path.at(-1) ?? '';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** For example, `volume_type` may be `volumeType`, `volumeTypeId` or `newType`, and `volume_uuid` may be `volumeId`. */
function spellings(attribute: string): readonly string[] {
  const camel = attribute.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    renamed[attribute] ?? camel,
    camel.replace(/Uuid$/, 'Id'),
    `${camel}Id`,
    camel.replace(/s$/, 'Ids'),
    ...(attribute === 'volume_type' ? ['newType'] : []),
  ];
}
