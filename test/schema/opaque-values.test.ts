import { normalizedExecutor } from '@graphql-tools/executor';
import fc from 'fast-check';
import { buildSchema, GraphQLScalarType, parse, type ExecutionResult, type GraphQLFieldResolver } from 'graphql';
import { describe, expect, test } from 'vitest';
import { hideMaps, serializeOpaque } from '../../src/schema/opaque-values.ts';

const shapes = buildSchema(`
  scalar StringMap
  scalar JSON
  scalar JSONObject
  type Query { now: StringMap later: JSONObject! either: JSON many: [JSON!]! none: [JSON] late: [JSONObject!] nested: Nested }
  type Nested { metadata: StringMap! }
`);
const resolvers: Record<string, (map: object) => unknown> = {
  now: (map) => map,
  later: (map) => Promise.resolve(map),
  either: (map) => map,
  many: (map) => [map, map],
  none: (map) => [map, null],
  late: (map) => Promise.resolve([map]),
  nested: (map) => ({ metadata: map }),
};
for (const [name, resolver] of Object.entries(resolvers)) {
  const field = shapes.getQueryType()?.getFields()[name];
  if (field) field.resolve = ((_, __, map: object) => resolver(map)) as GraphQLFieldResolver<unknown, object>;
}
for (const name of ['StringMap', 'JSON', 'JSONObject']) {
  const type = shapes.getType(name);
  if (type instanceof GraphQLScalarType) type.serialize = serializeOpaque;
}
const document = parse('{ now later either many none late nested { metadata } }');

function executed(map: object): ExecutionResult | Promise<ExecutionResult> {
  return normalizedExecutor({ schema: shapes, document, contextValue: map }) as
    ExecutionResult | Promise<ExecutionResult>;
}

describe('hideMaps', () => {
  test('is required before maps can be returned', async () => {
    const result = await executed({ a: 'b' });
    expect(result.errors?.[0]?.message).toBe('A map reached the executor without an `OpaqueValue` around it.');
    hideMaps(shapes);
    expect((await executed({ a: 'b' })).errors).toBeUndefined();
  });

  test('returns maps with any keys unchanged, from fields of every form', async () => {
    const key = fc.oneof(fc.string(), fc.constantFrom('then', '__proto__', 'constructor', 'toJSON', 'catch', 'length'));
    const pairs = fc.array(fc.tuple(key, fc.oneof(fc.string(), fc.jsonValue())), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(pairs, async (entries) => {
        const map = Object.fromEntries(entries);
        const { data, errors } = await executed(map);
        expect(errors).toBeUndefined();
        const all = {
          now: map,
          later: map,
          either: map,
          many: [map, map],
          none: [map, null],
          late: [map],
          nested: { metadata: map },
        };
        for (const [name, value] of Object.entries(all))
          expect(JSON.stringify(data?.[name])).toBe(JSON.stringify(value));
      }),
    );
  });
});
