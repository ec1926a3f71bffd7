import type { ErrorObject } from 'ajv';
import { pythonRepr } from '../python/repr.ts';
import { pythonSearch } from '../python/text.ts';

/** An error of ajv with the option `verbose`. `params` has the fault of a format with words of its own. */
export type Violation = ErrorObject & {
  params: { missingProperty?: string; passingSchemas?: number[] | null; fault?: unknown };
};

interface ObjectSchema {
  properties?: object;
  patternProperties?: object;
}

const notAny = ({ data }: Violation): string => `${pythonRepr(data)} is not valid under any of the given schemas`;
const tooShort = ({ data }: Violation): string => `${pythonRepr(data)} is too short`;

/** What Cinder says about a violation, by keyword of JSON Schema. */
export const MESSAGES: Record<string, (violation: Violation) => string> = {
  type: ({ data, schema }) => `${pythonRepr(data)} is not of type ${[schema].flat().map(pythonRepr).join(', ')}`,
  format: ({ data, schema }) => `${pythonRepr(data)} is not a ${pythonRepr(schema)}`,
  enum: ({ data, schema }) => `${pythonRepr(data)} is not one of ${pythonRepr(schema)}`,
  minLength: tooShort,
  maxLength: ({ data }) => `${pythonRepr(data)} is too long`,
  pattern: ({ data, schema }) => `${pythonRepr(data)} does not match ${pythonRepr(schema)}`,
  minimum: ({ data, schema }) => `${numberFrom(data)} is less than the minimum of ${String(schema)}`,
  maximum: ({ data, schema }) => `${numberFrom(data)} is greater than the maximum of ${String(schema)}`,
  minItems: tooShort,
  uniqueItems: ({ data }) => `${pythonRepr(data)} has non-unique elements`,
  minProperties: ({ data }) => `${pythonRepr(data)} does not have enough properties`,
  maxProperties: ({ data }) => `${pythonRepr(data)} has too many properties`,
  required: ({ params }) => `${pythonRepr(params.missingProperty)} is a required property`,
  additionalProperties: ({ data, parentSchema }) => unexpectedProperties(data as object, parentSchema as ObjectSchema),
  oneOf: (violation) => {
    const schemas = violation.schema as unknown[];
    const [first = 0, ...more] = violation.params.passingSchemas ?? [];
    if (more.length === 0) return notAny(violation);
    const shown = [...more, first].map((index) => pythonRepr(schemas[index]));
    return `${pythonRepr(violation.data)} is valid under each of ${shown.join(', ')}`;
  },
  anyOf: notAny,
};

/** Names the properties that the schema does not have, as Cinder does: all in one message. */
function unexpectedProperties(instance: object, { properties = {}, patternProperties }: ObjectSchema): string {
  const patterns = Object.keys(patternProperties ?? {}).sort();
  const extras = Object.keys(instance)
    .filter((key) => !Object.hasOwn(properties, key) && !patterns.some((pattern) => pythonSearch(pattern, key)))
    .sort();
  const names = extras.map(pythonRepr).join(', ');
  if (patternProperties === undefined) {
    return `Additional properties are not allowed (${names} ${extras.length === 1 ? 'was' : 'were'} unexpected)`;
  }
  const verb = extras.length === 1 ? 'does' : 'do';
  return `${names} ${verb} not match any of the regexes: ${patterns.map(pythonRepr).join(', ')}`;
}

/** Cinder compares numbers written as text as numbers. Anything else is NaN, which no limit refuses. */
export function numberFrom(instance: unknown): number {
  if (typeof instance === 'number') return instance;
  return typeof instance === 'string' && instance.trim() !== '' ? Number(instance) : NaN;
}
