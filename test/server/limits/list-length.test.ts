import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkLiteralLists, checkVariableLists } from '../../../src/server/limits/list-length.ts';

const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `id${n}`);

describe('checkLiteralLists', () => {
  const listOf = (count: number): string => JSON.stringify(ids(count));

  it('accepts a list of the maximum length, and names the argument of a longer one', () => {
    expect(() => checkLiteralLists(parse(`{ nodes(ids: ${listOf(3)}) { id } }`), 3)).not.toThrow();
    expect(() => checkLiteralLists(parse(`{ nodes(ids: ${listOf(4)}) { id } }`), 3)).toThrow(
      'The argument `ids` must have at most 3 values; received 4.',
    );
  });

  it('checks objects, and defaults of variables', () => {
    expect(() => checkLiteralLists(parse(`{ volumes(filter: { ids: ${listOf(4)} }) { id } }`), 3)).toThrow(
      'The argument `filter`',
    );
    expect(() => checkLiteralLists(parse(`query ($ids: [ID!] = ${listOf(4)}) { a }`), 3)).toThrow(
      'A list must have at most 3 values',
    );
  });
});

describe('checkVariableLists', () => {
  it.each([
    ['a list', { ids: ids(4) }, 'The variable `$ids` must have at most 3 values; received 4.'],
    ['a list in an object', { filter: { ids: ids(4) } }, 'The variable `$filter`'],
    ['a list in a list', { a: [[ids(4)]] }, 'The variable `$a`'],
  ])('refuses %s that is too long', (_what, variables, message) => {
    expect(() => checkVariableLists(variables, 3)).toThrow(message);
  });

  it.each([[undefined], [null], [{}], [{ ids: ids(3), map: { a: 1, b: 2, c: 3, d: 4 }, none: null }]])(
    'accepts %j',
    (variables) => {
      expect(() => checkVariableLists(variables, 3)).not.toThrow();
    },
  );

  it('accepts maps of many keys, and deep values', () => {
    const map = Object.fromEntries(ids(200_000).map((id) => [id, 1]));
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(() => checkVariableLists({ map, deep }, 3)).not.toThrow();
  });
});
