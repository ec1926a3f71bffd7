import { isCinderError } from '../cinder/errors.ts';
import { isCinderId } from './ids.ts';

/** Attributes whose inputs have other names than in camelCase and by the rules below. */
const renamed: Readonly<Record<string, string>> = {
  'OS-SCH-HNT:scheduler_hints': 'schedulerHints',
  instance_uuid: 'serverId',
  source_volid: 'sourceVolumeId',
  imageRef: 'imageId',
  display_name: 'name',
  display_description: 'description',
  tenant_id: 'projectId',
  project: 'projectId',
};

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
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  if (field !== undefined) return pathOfAttribute(field, given);
  if (error.code !== 'NOT_FOUND') return null;
  const [, typeName] = /\btype (?:with name )?(.+) could not be found/i.exec(error.message) ?? [];
  const isMissing = (value: unknown): boolean =>
    typeof value === 'string' && (value === typeName || (isCinderId(value) && error.message.includes(value)));
  const missing = given.find(([, value]) => isMissing(value));
  return missing ? ['input', missing[0]] : null;
}

function pathOfAttribute(attribute: string, given: readonly (readonly [string, unknown])[]): readonly string[] | null {
  const names = spellings(attribute);
  const direct = given.find(([name]) => names.includes(name));
  if (direct) return ['input', direct[0]];
  // A key of a map, such as metadata.
  const map = given.find(([, value]) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, attribute));
  return map ? ['input', map[0], attribute] : null;
}

/** For example, `volume_type` may be `volumeType`, `volumeTypeId` or `newType`, and `volume_uuid` may be `volumeId`. */
function spellings(attribute: string): readonly string[] {
  const camel = attribute.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    renamed[attribute] ?? camel,
    camel.replace(/Uuid$/, 'Id'),
    `${camel}Id`,
    camel.replace(/s$/, 'Ids'),
    ...(attribute === 'volume_type' ? ['newType', 'newTypeId'] : []),
  ];
}
