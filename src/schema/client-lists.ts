import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  isScalarType,
  specifiedScalarTypes,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { pageArguments } from './list-sizes.ts';

/** The arguments of a connection that select a page of it. */
const paging: readonly string[] = [...pageArguments, 'after', 'before'];

/** The TypeScript types of the scalars in answers. */
export const scalarTypes: Readonly<Record<string, string>> = {
  DateTime: 'string',
  JSON: 'unknown',
  JSONObject: 'Record<string, unknown>',
  SafeInt: 'number',
  StringMap: 'Record<string, string>',
};

/** The lists of types and fields from which the caches of clients are configured, sorted. */
export interface ClientLists {
  /** The object types of each interface. */
  possibleTypes: Record<string, readonly string[]>;
  /** The object types without an ID, other than the root types. */
  typesWithoutId: readonly string[];
  /** The fields with connections, by type, each with its arguments that select another list. */
  connections: Record<string, Record<string, readonly string[]>>;
  /** The fields with lists of objects that have no pages, by type, for types with an ID and `Query`. */
  listsWithoutPages: Record<string, readonly string[]>;
}

/**
 * Returns the lists for clients.
 *
 * @throws Error for a scalar without a TypeScript type
 */
export function clientLists(schema: GraphQLSchema): ClientLists {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  for (const { name } of types.filter(isScalarType))
    if (!(name in scalarTypes) && !specifiedScalarTypes.some((scalar) => scalar.name === name))
      throw new Error(`The scalar ${name} has no TypeScript type. Add it to src/schema/client-lists.ts.`);
  const roots: readonly unknown[] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const objects = types.filter(isObjectType).toSorted(byName);
  const identified = objects.filter((type) => type === roots[0] || 'id' in type.getFields());
  return {
    possibleTypes: byKey(types.filter(isAbstractType).map(({ name }) => [name, possible(schema, name)])),
    typesWithoutId: objects
      .filter((type) => !roots.includes(type) && !('id' in type.getFields()))
      .map(({ name }) => name),
    connections: byKey(
      identified.map((type) => [
        type.name,
        Object.fromEntries(
          fieldsOf(type)
            .filter(isConnection)
            .map(({ name, args }) => [name, keyArguments(args)]),
        ),
      ]),
    ),
    listsWithoutPages: byKey(
      identified.map((type) => [
        type.name,
        fieldsOf(type)
          .filter(isList)
          .map(({ name }) => name),
      ]),
    ),
  };
}

/** The text of the module `client/lists.ts`. */
export function clientListsModule(schema: GraphQLSchema): string {
  const { possibleTypes, typesWithoutId, connections, listsWithoutPages } = clientLists(schema);
  const part = (comment: string, name: string, type: string, value: unknown): string =>
    `/** ${comment} */\nexport const ${name}: ${type} = ${JSON.stringify(value, null, 2)};\n`;
  const lists = 'Record<string, string[]>';
  return [
    '// Written by `npm run codegen`.\n',
    part(
      'The object types of each interface: `possibleTypes` of Apollo Client.',
      'possibleTypes',
      lists,
      possibleTypes,
    ),
    part(
      'The object types without an ID, which are parts of their parents.',
      'typesWithoutId',
      'string[]',
      typesWithoutId,
    ),
    part(
      'The fields with connections, by type, each with its arguments that select another list.',
      'connections',
      `Record<string, ${lists}>`,
      connections,
    ),
    part(
      'The fields with lists of objects that have no pages, by type. A later result replaces such a list.',
      'listsWithoutPages',
      lists,
      listsWithoutPages,
    ),
    part(
      'The TypeScript types of the scalars: `scalars` of GraphQL Code Generator, `customScalarTypes` of the compiler of Relay.',
      'scalars',
      'Record<string, string>',
      scalarTypes,
    ),
  ].join('\n');
}

function possible(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  if (!isAbstractType(type)) return [];
  return schema
    .getPossibleTypes(type)
    .map((one) => one.name)
    .toSorted();
}

function fieldsOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).toSorted(byName);
}

function isConnection({ type }: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(type).name.endsWith('Connection');
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(getNullableType(type)) && isCompositeType(getNamedType(type));
}

function keyArguments(args: readonly { name: string }[]): string[] {
  return args.map(({ name }) => name).filter((name) => !paging.includes(name));
}

/** An object from entries, without those whose value is empty. */
function byKey<Value extends object>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  return Object.fromEntries(entries.filter(([, value]) => Object.keys(value).length > 0));
}

function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : 1;
}
