import { pythonRepr, pythonStr } from '../python/repr.ts';
import { pythonLength, pythonSearch } from '../python/text.ts';
import { badRequest, Fault } from './fault.ts';
import { checkFormat } from './formats.ts';

type TypeName = 'object' | 'array' | 'string' | 'integer' | 'boolean' | 'null';

/**
 * The part of JSON Schema that Cinder's schemas use. The order of the keys counts: the first failing one is reported,
 * so each schema is written in Cinder's order.
 */
export interface BodySchema {
  type?: TypeName | TypeName[];
  format?: string;
  enum?: unknown[];
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  items?: BodySchema;
  uniqueItems?: boolean;
  properties?: Record<string, BodySchema>;
  patternProperties?: Record<string, BodySchema>;
  minProperties?: number;
  maxProperties?: number;
  required?: string[];
  additionalProperties?: boolean;
  oneOf?: BodySchema[];
  anyOf?: BodySchema[];
}

interface Violation {
  message: string;
  instance: unknown;
  path: string[];
}

/**
 * Checks a request's body and words what is wrong as Cinder does.
 * @param body the decoded body
 * @param schema what it must look like
 * @throws Fault 400, for example `Invalid input for field/attribute size. Value: 0. 0 is less than the minimum of 1`
 */
export function validateBody(body: unknown, schema: BodySchema): void {
  const violation = firstViolation(body, schema, []);
  if (!violation) return;
  const field = violation.path.at(-1);
  throw badRequest(
    field === undefined
      ? violation.message
      : `Invalid input for field/attribute ${field}. Value: ${pythonStr(violation.instance)}. ${violation.message}`,
  );
}

/** Cinder's usual body: one key that holds an object. */
export function envelope(key: string, schema: BodySchema): BodySchema {
  return { type: 'object', properties: { [key]: schema }, required: [key], additionalProperties: false };
}

function firstViolation(instance: unknown, schema: BodySchema, path: string[]): Violation | undefined {
  for (const keyword of Object.keys(schema) as (keyof BodySchema)[]) {
    const found = CHECKS[keyword](instance, schema, path);
    if (typeof found === 'string') return { message: found, instance, path };
    if (found) return found;
  }
  return undefined;
}

type Check = (instance: unknown, schema: BodySchema, path: string[]) => Violation | string | undefined;

const CHECKS: Record<keyof BodySchema, Check> = {
  type: (instance, { type }) => {
    const types = [type ?? []].flat();
    if (types.some((name) => isOfType(instance, name))) return undefined;
    return `${pythonRepr(instance)} is not of type ${types.map(pythonRepr).join(', ')}`;
  },
  format: (instance, { format }) => (format === undefined ? undefined : checkFormat(instance, format)),
  enum: (instance, schema) =>
    schema.enum?.some((value) => value === instance) === false
      ? `${pythonRepr(instance)} is not one of ${pythonRepr(schema.enum)}`
      : undefined,
  minLength: (instance, { minLength = 0 }) =>
    typeof instance === 'string' && pythonLength(instance) < minLength
      ? `${pythonRepr(instance)} is too short`
      : undefined,
  maxLength: (instance, { maxLength = Infinity }) =>
    typeof instance === 'string' && pythonLength(instance) > maxLength
      ? `${pythonRepr(instance)} is too long`
      : undefined,
  pattern: (instance, { pattern = '' }) =>
    typeof instance === 'string' && !pythonSearch(pattern, instance)
      ? `${pythonRepr(instance)} does not match ${pythonRepr(pattern)}`
      : undefined,
  minimum: (instance, { minimum = -Infinity }) =>
    numberFrom(instance) < minimum ? `${numberFrom(instance)} is less than the minimum of ${minimum}` : undefined,
  maximum: (instance, { maximum = Infinity }) =>
    numberFrom(instance) > maximum ? `${numberFrom(instance)} is greater than the maximum of ${maximum}` : undefined,
  minItems: (instance, { minItems = 0 }) =>
    Array.isArray(instance) && instance.length < minItems ? `${pythonRepr(instance)} is too short` : undefined,
  items: (instance, { items = {} }, path) =>
    Array.isArray(instance)
      ? firstOf(instance.map((item, index) => () => firstViolation(item, items, [...path, String(index)])))
      : undefined,
  uniqueItems: (instance) =>
    Array.isArray(instance) && new Set(instance.map(pythonRepr)).size < instance.length
      ? `${pythonRepr(instance)} has non-unique elements`
      : undefined,
  properties: (instance, { properties = {} }, path) =>
    firstOf(
      Object.entries(properties).map(
        ([key, schema]) =>
          () =>
            isRecord(instance) && Object.hasOwn(instance, key)
              ? firstViolation(instance[key], schema, [...path, key])
              : undefined,
      ),
    ),
  patternProperties: (instance, { patternProperties = {} }, path) =>
    isRecord(instance)
      ? firstOf(
          Object.entries(patternProperties).flatMap(([pattern, schema]) =>
            Object.entries(instance)
              .filter(([key]) => pythonSearch(pattern, key))
              .map(
                ([key, value]) =>
                  () =>
                    firstViolation(value, schema, [...path, key]),
              ),
          ),
        )
      : undefined,
  minProperties: (instance, { minProperties = 0 }) =>
    isRecord(instance) && Object.keys(instance).length < minProperties
      ? `${pythonRepr(instance)} does not have enough properties`
      : undefined,
  maxProperties: (instance, { maxProperties = Infinity }) =>
    isRecord(instance) && Object.keys(instance).length > maxProperties
      ? `${pythonRepr(instance)} has too many properties`
      : undefined,
  required: (instance, { required = [] }) => {
    const absent = isRecord(instance) ? required.find((key) => !Object.hasOwn(instance, key)) : undefined;
    return absent === undefined ? undefined : `${pythonRepr(absent)} is a required property`;
  },
  additionalProperties: (instance, schema) =>
    schema.additionalProperties === false && isRecord(instance) ? strangers(instance, schema) : undefined,
  oneOf: (instance, { oneOf = [] }, path) => {
    const [first, ...more] = oneOf.filter((schema) => fits(instance, schema, path));
    if (!first) return `${pythonRepr(instance)} is not valid under any of the given schemas`;
    return more.length === 0
      ? undefined
      : `${pythonRepr(instance)} is valid under each of ${[...more, first].map(pythonRepr).join(', ')}`;
  },
  anyOf: (instance, { anyOf = [] }, path) =>
    anyOf.some((schema) => fits(instance, schema, path))
      ? undefined
      : `${pythonRepr(instance)} is not valid under any of the given schemas`,
};

/** Whether it is one of several: what a format has to say in words of its own is lost then. */
function fits(instance: unknown, schema: BodySchema, path: string[]): boolean {
  try {
    return !firstViolation(instance, schema, path);
  } catch (error) {
    if (error instanceof Fault && error.status === 400) return false;
    throw error;
  }
}

function strangers(instance: Record<string, unknown>, schema: BodySchema): string | undefined {
  const patterns = Object.keys(schema.patternProperties ?? {}).sort();
  const extras = Object.keys(instance)
    .filter(
      (key) => !Object.hasOwn(schema.properties ?? {}, key) && !patterns.some((pattern) => pythonSearch(pattern, key)),
    )
    .sort();
  if (extras.length === 0) return undefined;
  const names = extras.map(pythonRepr).join(', ');
  if (schema.patternProperties === undefined) {
    return `Additional properties are not allowed (${names} ${extras.length === 1 ? 'was' : 'were'} unexpected)`;
  }
  const verb = extras.length === 1 ? 'does' : 'do';
  return `${names} ${verb} not match any of the regexes: ${patterns.map(pythonRepr).join(', ')}`;
}

function firstOf(checks: (() => Violation | undefined)[]): Violation | undefined {
  for (const check of checks) {
    const violation = check();
    if (violation) return violation;
  }
  return undefined;
}

function isOfType(instance: unknown, type: TypeName): boolean {
  if (type === 'null') return instance === null;
  if (type === 'array') return Array.isArray(instance);
  if (type === 'object') return isRecord(instance);
  if (type === 'integer') return Number.isInteger(instance);
  return typeof instance === type;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A number that is written as text counts as a number, anything else as NaN, which no limit refuses. */
function numberFrom(instance: unknown): number {
  if (typeof instance === 'number') return instance;
  return typeof instance === 'string' && instance.trim() !== '' ? Number(instance) : NaN;
}
