import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { mergeErrors } from '../../../src/server/limits/merge-errors.ts';

it('merges errors with the same message, with the places of all, in their order', () => {
  const document = parse('{ one @aa @aa two three @aa }');
  const errors = mergeErrors(validate(buildSchema('type Query { one: Int }'), document));
  expect(errors.map(({ message, locations }) => [message, locations?.map(({ column }) => column)])).toEqual([
    ['Unknown directive "@aa".', [7, 11, 25]],
    ['Cannot query field "two" on type "Query".', [15]],
    ['Cannot query field "three" on type "Query".', [19]],
  ]);
  expect(mergeErrors([])).toEqual([]);
});
