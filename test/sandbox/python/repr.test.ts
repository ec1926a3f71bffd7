import { describe, expect, it } from 'vitest';
import { pythonRepr, pythonStr } from '../../../sandbox/python/repr.ts';

describe('pythonRepr', () => {
  it.each([
    [null, 'None'],
    [true, 'True'],
    [false, 'False'],
    [5, '5'],
    [1.5, '1.5'],
    ['a', "'a'"],
    ["it's", '"it\'s"'],
    [`'"`, `'\\'"'`],
    ['a\nb', "'a\\nb'"],
    [[1, 'x'], "[1, 'x']"],
    [{ size: 1, name: null }, "{'size': 1, 'name': None}"],
  ])('writes %j as %s', (value, expected) => {
    expect(pythonRepr(value)).toBe(expected);
  });

  it('does not quote a string in str()', () => {
    expect(pythonStr("it's")).toBe("it's");
    expect(pythonStr({ a: [] })).toBe("{'a': []}");
  });
});
