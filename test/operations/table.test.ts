import { isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { rootSinceOf, sinceOf } from '../support/since.ts';
import { cannot, cannotEnd, cannotFail } from './cannot.ts';
import { readOperations, wanted } from './table.ts';

const operations = readOperations();
const names = wanted(operations);

interface Found {
  type: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
}

function find(coordinate: string): Found | undefined {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  return isObjectType(type) && field ? { type, field } : undefined;
}

function found(coordinate: string): Found {
  const there = find(coordinate);
  if (!there) throw new Error(`The schema has no ${coordinate}.`);
  return there;
}

const isThere = (coordinate: string): boolean => find(coordinate) !== undefined;

test('the table has every operation', () => {
  expect(operations).toHaveLength(238);
  expect(new Set(operations.map(({ row }) => row)).size).toBe(238);
});

test.each(names)('%s is in the schema', (coordinate) => {
  expect(isThere(coordinate)).toBe(true);
});

test.each(names.filter(([coordinate]) => isThere(coordinate) && !coordinate.startsWith('Mutation.')))(
  '%s says which microversion it needs, as the table does',
  (coordinate, [operation]) => {
    const [typeName = ''] = coordinate.split('.');
    const { field, type } = found(coordinate);
    // A field of a type needs at least what the type needs.
    const since = typeName === 'Query' ? rootSinceOf(field) : (sinceOf(field) ?? sinceOf(type));
    expect(since).toBe(operation?.since);
  },
);

test.each([
  ['cannot do', cannot],
  ['cannot end', cannotEnd],
  ['cannot fail in', cannotFail],
])('what a cloud %s is an operation of the table, in one row', (_, rows) => {
  const known = names.map(([coordinate]) => coordinate);
  expect(rows.filter(({ coordinate }) => !known.includes(coordinate))).toEqual([]);
  expect(new Set(rows.map(({ coordinate }) => coordinate)).size).toBe(rows.length);
});
