import { buildSchema, lexicographicSortSchema } from 'graphql';
import { expect, test } from 'vitest';
import * as kit from '../../client/lists.ts';
import { clientLists, scalarTypes } from '../../src/schema/client-lists.ts';
import { schema } from '../../src/schema/schema.ts';

test('the lists of the client kit are those of the schema', () => {
  expect({ ...kit }).toEqual({ ...clientLists(lexicographicSortSchema(schema)), scalars: scalarTypes });
});

test('types, connections and lists of a schema', () => {
  const small = buildSchema(`
    interface Node { id: ID! }
    type PageInfo { hasNextPage: Boolean! }
    type Part { name: String }
    type Thing implements Node { id: ID!, parts: [Part!], others(first: Int, after: String): ThingConnection }
    type ThingConnection { nodes: [Thing!]!, pageInfo: PageInfo! }
    type Query { things(first: Int, filter: String, after: String, last: Int, before: String): ThingConnection, all: [Thing!]!, names: [String!] }
  `);
  expect(clientLists(small)).toEqual({
    possibleTypes: { Node: ['Thing'] },
    typesWithoutId: ['PageInfo', 'Part', 'ThingConnection'],
    connections: { Query: { things: ['filter'] }, Thing: { others: [] } },
    listsWithoutPages: { Query: ['all'], Thing: ['parts'] },
  });
});

test('a scalar without a TypeScript type is an error', () => {
  expect(() => clientLists(buildSchema('scalar New type Query { new: New }'))).toThrow(
    'The scalar New has no TypeScript type. Add it to src/schema/client-lists.ts.',
  );
});
