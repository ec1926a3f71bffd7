import { Ajv, type SchemaValidateFunction, type ValidateFunction } from 'ajv';
import { pythonStr } from '../python/repr.ts';
import { pythonSearch } from '../python/text.ts';
import { MESSAGES, numberFrom, type Violation } from './body-messages.ts';
import { badRequest, Fault } from './fault.ts';
import { checkFormat } from './formats.ts';

type TypeName = 'object' | 'array' | 'string' | 'integer' | 'boolean' | 'null';

/**
 * The part of JSON Schema that Cinder's schemas use. Cinder reports the first violation in the order of the keys, so
 * each schema has Cinder's order.
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

// `allErrors`, because the order of ajv is not that of the schema's keys. The replaced keywords differ in Cinder: formats also
// check values that are not texts, limits also apply to numbers written as text, and patterns are Python's.
const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, validateSchema: false });
for (const keyword of ['format', 'minimum', 'maximum', 'pattern']) ajv.removeKeyword(keyword);
const isFormat: SchemaValidateFunction = (format: string, data: unknown) => {
  let fault: unknown;
  try {
    if (checkFormat(data, format) === undefined) return true;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    fault = error;
  }
  isFormat.errors = [{ keyword: 'format', params: { fault } }];
  return false;
};
ajv.addKeyword({ keyword: 'format', validate: isFormat, errors: true });
ajv.addKeyword({ keyword: 'minimum', validate: (minimum: number, data: unknown) => !(numberFrom(data) < minimum) });
ajv.addKeyword({ keyword: 'maximum', validate: (maximum: number, data: unknown) => !(numberFrom(data) > maximum) });
ajv.addKeyword({
  keyword: 'pattern',
  type: 'string',
  validate: (pattern: string, data: string) => pythonSearch(pattern, data),
});

/** The compiled schemas by their JSON, because some schemas are made for each request. */
const compiled = new Map<string, ValidateFunction>();

/**
 * Checks the body of a request. The error has Cinder's words.
 *
 * @param body the decoded body
 * @throws Fault 400, for example `Invalid input for field/attribute size. Value: 0. 0 is less than the minimum of 1`
 */
export function validateBody(body: unknown, schema: BodySchema): void {
  const text = JSON.stringify(schema);
  const validate = compiled.get(text) ?? ajv.compile(schema);
  compiled.set(text, validate);
  if (validate(body)) return;
  const violations = (validate.errors as Violation[]).sort((one, other) =>
    compare(rank(one, schema), rank(other, schema)),
  );
  const [first] = violations;
  // A check that crashes ends the validation, unless an earlier key is violated.
  if (first?.params.fault instanceof Fault && first.params.fault.status === 500) throw first.params.fault;
  const violation = violations.find(({ schemaPath }) => !/\/(oneOf|anyOf)\/\d/.test(schemaPath));
  if (!violation) return;
  if (violation.params.fault instanceof Fault) throw violation.params.fault;
  const message = MESSAGES[violation.keyword]?.(violation) ?? '';
  const field = violation.instancePath.split('/').at(-1)?.replaceAll('~1', '/').replaceAll('~0', '~') ?? '';
  throw badRequest(
    violation.instancePath === ''
      ? message
      : `Invalid input for field/attribute ${field}. Value: ${pythonStr(violation.data)}. ${message}`,
  );
}

/** Cinder's usual body: one key that holds an object. */
export function envelope(key: string, schema: BodySchema): BodySchema {
  return { type: 'object', properties: { [key]: schema }, required: [key], additionalProperties: false };
}

/** The position of a violation in the schema: the indexes of the keys on its path. */
function rank({ schemaPath }: Violation, schema: BodySchema): number[] {
  let at: unknown = schema;
  return schemaPath
    .split('/')
    .slice(1)
    .map((part) => {
      const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
      const index = Object.keys(at as object).indexOf(key);
      at = (at as Record<string, unknown>)[key];
      return index;
    });
}

function compare(one: number[], other: number[]): number {
  const at = one.findIndex((index, position) => index !== other[position]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
