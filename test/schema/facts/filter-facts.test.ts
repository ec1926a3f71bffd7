import { GraphQLInputObjectType, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { expect, test } from 'vitest';
import { cinder, factsOf } from '../../../src/schema/facts/facts.ts';
import { filtersOf, stateFilterFacts } from '../../../src/schema/facts/filter-facts.ts';

test('states the microversion, the role and the type of the ID of each filter, and keeps its own facts', () => {
  const filters = {
    name: { parameter: 'name', member: true },
    userId: { parameter: 'user_id', member: false, since: '3.41', idOf: 'User' },
    groupId: { parameter: 'group_id', member: 'never' },
  } as const;
  const fields = {
    name: { type: GraphQLString, extensions: cinder({ isLoose: true }) },
    userId: { type: GraphQLString },
    groupId: { type: GraphQLString },
    other: { type: GraphQLString },
  };
  const input = new GraphQLInputObjectType({ name: 'Filter', fields, extensions: filtersOf({ filters }) });
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: { list: { type: GraphQLString, args: { filter: { type: input } } } },
  });
  stateFilterFacts(new GraphQLSchema({ query }));
  const facts = Object.values(input.getFields()).map((field) => factsOf(field));
  expect(facts).toEqual([
    { isLoose: true },
    { since: '3.41', roles: ['admin'], idOf: 'User' },
    { roles: ['admin'] },
    {},
  ]);
});
