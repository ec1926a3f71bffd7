import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalOrText } from '../../../sandbox/python/literal.ts';
import { pythonRepr } from '../../../sandbox/python/repr.ts';

describe('literalOrText', () => {
  it.each([
    ["['a', 'b']", ['a', 'b']],
    ['["a","b"]', ['a', 'b']],
    ["'a','b'", ['a', 'b']],
    ["('a',)", ['a']],
    ["('a')", 'a'],
    ["{'a', 'b'}", ['a', 'b']],
    ["{'k': 'v'}", { k: 'v' }],
    ['{}', {}],
    ['[]', []],
    ['()', []],
    ['5', 5],
    ['-1', -1],
    ['1.5', 1.5],
    ['True', true],
    ['None', null],
    [' [1] ', [1]],
    ["'it\\'s'", "it's"],
  ])('reads %s', (text, expected) => {
    expect(literalOrText(text)).toEqual(expected);
  });

  it.each(['available', 'a,b', '[a]', "'open", '[1', '01', '', 'true', '{1: }', 'x y', '1 2'])(
    'treats %j as text',
    (text) => {
      expect(literalOrText(text)).toBe(text);
    },
  );

  it('reads what repr writes', () => {
    const values = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.string(),
        fc.array(tie('value')),
        fc.dictionary(
          fc.string().filter((key) => key !== '__proto__'),
          tie('value'),
        ),
      ),
    })).value;
    fc.assert(
      fc.property(values, (value) => {
        expect(literalOrText(pythonRepr(value))).toEqual(value);
      }),
    );
  });
});
