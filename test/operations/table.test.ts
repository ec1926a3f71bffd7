import { isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { notYet } from './not-yet.ts';
import { readOperations, wanted } from './table.ts';

const operations = readOperations();
const names = wanted(operations);

function isThere(coordinate: string): boolean {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  return isObjectType(type) && fieldName in type.getFields();
}

test('the table has every operation', () => {
  expect(operations).toHaveLength(238);
  expect(new Set(operations.map(({ row }) => row)).size).toBe(238);
});

test.each(names.filter(([coordinate]) => !notYet.includes(coordinate)))('%s is in the schema', (coordinate) => {
  expect(isThere(coordinate)).toBe(true);
});

describe('what is not yet in the schema', () => {
  test('is wanted by the table, once', () => {
    const known = names.map(([coordinate]) => coordinate);
    expect(notYet.filter((coordinate) => !known.includes(coordinate))).toEqual([]);
    expect(new Set(notYet).size).toBe(notYet.length);
  });

  test('is not there: what is, is taken off the list', () => {
    expect(notYet.filter(isThere)).toEqual([]);
  });
});
