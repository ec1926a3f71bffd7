import fc from 'fast-check';
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';

/** Existing values of the cloud: IDs, and cursors from real answers. */
export interface Pool {
  ids: readonly string[];
  cursors: readonly string[];
}

/** An enum value: a bare name in a document, and a string in variables. */
export class EnumName {
  constructor(readonly name: string) {}
}

/** A value that is passed by a variable, in the request or as the default in the definition. */
export class ByVariable {
  constructor(
    readonly value: Value,
    readonly type: string,
    readonly isDefault: boolean,
  ) {}
}

export type Value =
  null | boolean | number | string | EnumName | ByVariable | readonly Value[] | { readonly [name: string]: Value };

const oddTexts = [
  '',
  ' ',
  'a',
  'null',
  'then',
  '__proto__',
  'constructor',
  'toJSON',
  '..',
  '%2e%2e%2f',
  '\u0000',
  '\ud800',
  '\u{1f4be}',
  '\u202e',
  '<b>',
  "' OR 1=1 --",
  'a\r\nX-Auth-Token: b',
  'x'.repeat(256),
];
const oddNumbers = [0, 1, 2, 3, -1, 1000, 2 ** 31 - 1, -(2 ** 31)];
const texts = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('available', 'error', 'nova', 'lvmdriver-1', 'cinder-volume', 'data'),
);
const times = fc.constantFrom(
  '2026-11-23T13:29:01Z',
  '2020-02-29T23:59:59.5+14:00',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999Z',
);
const maps = fc.dictionary(texts, texts, { maxKeys: 3 });

/** Arbitrary values of input types, including existing ones of the cloud. */
export class InputValues {
  readonly #known = new Map<string, fc.Arbitrary<Value>>();

  constructor(readonly pool: Pool) {}

  /** Arbitrary arguments or fields of an input object: the required ones and few others. */
  of(
    fields: readonly { name: string; type: GraphQLInputType; defaultValue?: unknown }[],
    depth = 4,
  ): fc.Arbitrary<Readonly<Record<string, Value>>> {
    const entries = fields.map(({ name, type, defaultValue }): [string, fc.Arbitrary<Value | undefined>] => {
      if (isNonNullType(type) && defaultValue === undefined) return [name, this.#at(type, name, depth)];
      const weight = name === 'first' ? 30 : depth > 0 ? 2 : 0;
      return [
        name,
        fc.oneof(
          { withCrossShrink: true },
          { weight: 5, arbitrary: fc.constant(undefined) },
          { weight, arbitrary: this.#at(type, name, depth) },
        ),
      ];
    });
    return fc
      .record(Object.fromEntries(entries))
      .map((record) =>
        Object.fromEntries(
          Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
        ),
      );
  }

  /** A value for a named argument or field, written in the document or passed by a variable. */
  #at(type: GraphQLInputType, name: string, depth: number): fc.Arbitrary<Value> {
    const key = `${String(type)} ${name} ${depth}`;
    const before = this.#known.get(key);
    if (before) return before;
    const place = fc.oneof(
      { weight: 6, arbitrary: fc.constant('document') },
      { weight: 2, arbitrary: fc.constant('variables') },
      { weight: 1, arbitrary: fc.constant('default') },
    );
    const arbitrary = fc.tuple(place, this.#valueOf(type, name, depth)).map(([where, value]) => {
      if (value instanceof ByVariable) return value;
      if (where === 'document' && isWritable(value)) return value;
      return new ByVariable(plain(value), String(type), where === 'default' && isDefault(value));
    });
    this.#known.set(key, arbitrary);
    return arbitrary;
  }

  #valueOf(type: GraphQLInputType, name: string, depth: number): fc.Arbitrary<Value> {
    if (isNonNullType(type)) return this.#notNull(type.ofType, name, depth);
    return fc.oneof(
      { weight: 9, arbitrary: this.#notNull(type, name, depth) },
      { weight: name === 'first' ? 0 : 1, arbitrary: fc.constant(null) },
    );
  }

  #notNull(
    type: Exclude<GraphQLInputType, { ofType: unknown }> | GraphQLInputType,
    name: string,
    depth: number,
  ): fc.Arbitrary<Value> {
    if (isListType(type)) return fc.array(this.#valueOf(type.ofType, name, depth), { maxLength: 3 });
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((value) => new EnumName(value.name)));
    if (isInputObjectType(type)) return this.#object(type, depth - 1);
    return this.#scalar(String(type), name);
  }

  #object(type: GraphQLInputObjectType, depth: number): fc.Arbitrary<Value> {
    const fields = Object.values(type.getFields());
    if (!type.isOneOf) return this.of(fields, depth);
    return fc
      .constantFrom(...fields)
      .chain((field) => this.#notNull(field.type, field.name, depth).map((value) => ({ [field.name]: value })));
  }

  #scalar(type: string, name: string): fc.Arbitrary<Value> {
    switch (type) {
      case 'Boolean':
        return fc.boolean();
      case 'Int':
        return name === 'first' ? firsts : fc.constantFrom(...oddNumbers);
      case 'SafeInt':
        return fc.constantFrom(...oddNumbers, 2 ** 53 - 1, -(2 ** 53 - 1));
      case 'Float':
        // Waiting for many seconds would take the time of thousands of documents.
        return fc.constantFrom(
          ...(['timeout', 'interval'].includes(name) ? [0.05, 0.1, 0, -1, 301] : [0, 0.5, -0.5, 1, 5e-324, 1e308]),
        );
      case 'DateTime':
        return fc.oneof(
          { weight: 5, arbitrary: times },
          {
            weight: 1,
            arbitrary: fc
              .constantFrom('yesterday', '2021-02-29T00:00:00Z', '')
              .map((text) => new ByVariable(text, type, false)),
          },
        );
      case 'StringMap':
        return maps;
      case 'JSONObject':
        return fc.dictionary(texts, fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Value>, { maxKeys: 3 });
      case 'JSON':
        return fc.jsonValue({ maxDepth: 2 }).filter((value) => value !== null) as fc.Arbitrary<Value>;
      case 'ID':
        return this.#id();
      default:
        if (name === 'after') return fc.oneof(fc.constantFrom(...this.pool.cursors), texts);
        return name.endsWith('nameOrId') ? fc.oneof(this.#id(), texts) : texts;
    }
  }

  #id(): fc.Arbitrary<string> {
    return fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...this.pool.ids) },
      { weight: 1, arbitrary: fc.uuid() },
      { weight: 1, arbitrary: texts },
    );
  }
}

/** Page sizes. They are small, because nested ones multiply, and most of the larger ones exceed the cost limit. */
const firsts = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(1000, 1001, -1) },
);

/** Whether a value can be written in a document: its keys are GraphQL names, and its texts are well-formed. */
function isWritable(value: Value): boolean {
  if (typeof value === 'string') return !/\p{Surrogate}/u.test(value);
  if (value === null || typeof value !== 'object' || value instanceof EnumName || value instanceof ByVariable)
    return true;
  if (Array.isArray(value)) return value.every(isWritable);
  return Object.entries(value as Readonly<Record<string, Value>>).every(
    ([name, item]) => /^[A-Za-z_]\w*$/.test(name) && isWritable(item),
  );
}

/** Whether a value can be a default, because it contains nothing that only variables can pass. */
function isDefault(value: Value): boolean {
  if (value instanceof ByVariable) return false;
  if (value === null || typeof value !== 'object' || value instanceof EnumName) return isWritable(value);
  return isWritable(value) && Object.values(value).every(isDefault);
}

/** Returns the value with the values of the variables inside it. */
export function plain(value: Value): Value {
  if (value instanceof ByVariable) return plain(value.value);
  if (value === null || typeof value !== 'object' || value instanceof EnumName) return value;
  if (Array.isArray(value)) return (value as readonly Value[]).map(plain);
  return mapped(value as Readonly<Record<string, Value>>, plain);
}

/** Returns the value as JSON. */
export function jsonOf(value: Value): unknown {
  if (value instanceof EnumName) return value.name;
  if (value instanceof ByVariable) return jsonOf(value.value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly Value[]).map(jsonOf);
  return mapped(value as Readonly<Record<string, Value>>, jsonOf);
}

/** `fromEntries` defines `__proto__` like any other key. */
function mapped<Result>(
  object: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(value)]));
}
