import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';

/** The scalars whose values have keys that users or drivers choose. */
const opaqueScalars: readonly string[] = ['StringMap', 'JSON', 'JSONObject'];

/**
 * A value whose keys are hidden from the executor. `JSON.stringify` reveals the value.
 *
 * The executor treats any object with a `then` as a promise. This includes results of resolvers and serialized scalars.
 */
export class OpaqueValue {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  toJSON(): unknown {
    return this.#value;
  }
}

/**
 * Serializes a scalar whose keys users or drivers choose.
 *
 * @throws Error for a value that is not opaque, because `hideMaps` does not cover its field
 */
export function serializeOpaque(value: unknown): OpaqueValue {
  if (value instanceof OpaqueValue) return value;
  throw new Error('A map reached the executor without an `OpaqueValue` around it.');
}

/**
 * Makes every field of a `StringMap`, `JSON` or `JSONObject` resolve to an `OpaqueValue`, whatever the resolver
 * returns. Applies to the whole schema, so that no new field can be forgotten.
 *
 * @returns the same schema
 */
export function hideMaps(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!opaqueScalars.includes(getNamedType(field.type).name)) continue;
      const hide = isListType(getNullableType(field.type)) ? hiddenItems : hidden;
      field.resolve = hiding(field.resolve ?? defaultFieldResolver, hide);
    }
  }
  return schema;
}

type Resolve = GraphQLFieldResolver<unknown, unknown>;

function hiding(resolve: Resolve, hide: (value: unknown) => unknown): Resolve {
  return (...args) => {
    const result: unknown = resolve(...args);
    return result instanceof Promise ? result.then(hide) : hide(result);
  };
}

function hidden(value: unknown): unknown {
  return value === null || value === undefined || value instanceof Error ? value : new OpaqueValue(value);
}

function hiddenItems(list: unknown): unknown {
  return Array.isArray(list) ? list.map(hidden) : list;
}
