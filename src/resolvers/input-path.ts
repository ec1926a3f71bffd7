import { isCinderError } from '../cinder/errors.ts';
import { isCinderId } from './ids.ts';

/** Attributes whose inputs are not called the same in camelCase, nor by the rules below. */
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
 * The input that a fault of Cinder's is about: the one that became the attribute which the fault names, or, where
 * something was not found, the one with its id or name.
 *
 * @param input the mutation's, as it was given to the call
 * @returns field names from `input` on; null where it is none of them
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

/** `volume_type` may be `volumeType` or `volumeTypeId`, `volume_types` `volumeTypeIds`, `volume_uuid` `volumeId`, `new_type` too. */
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
