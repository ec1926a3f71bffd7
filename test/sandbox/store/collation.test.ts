import { describe, expect, it } from 'vitest';
import { compareRows, isLike, matches } from '../../../sandbox/store/collation.ts';

describe('filters compare like MySQL', () => {
  it('ignore case, accents and spaces at the end', () => {
    expect(matches('Café ', 'CAFE')).toBe(true);
    expect(matches(' cafe', 'cafe')).toBe(false);
  });

  it('treat a list as IN, and null as IS NULL', () => {
    expect(matches('b', ['a', 'b'])).toBe(true);
    expect(matches('b', [])).toBe(false);
    expect(matches(null, null)).toBe(true);
    expect(matches(null, [null])).toBe(false);
    expect(matches(null, 'a')).toBe(false);
  });

  it('compare numbers with text', () => {
    expect(matches(5, '5')).toBe(true);
    expect(matches(5, 6)).toBe(false);
    expect(matches(false, false)).toBe(true);
  });

  it('find a part of a text, with SQL wildcards', () => {
    expect(isLike('shop-database', 'BASE')).toBe(true);
    expect(isLike('shop-database', 'p_d%e')).toBe(true);
    expect(isLike('shop.database', 'p.d')).toBe(true);
    expect(isLike('shop-database', 'p.d')).toBe(false);
    expect(isLike(null, '')).toBe(false);
  });

  it('treat a wildcard after a backslash literally', () => {
    expect(isLike('a_b', 'A\\_B')).toBe(true);
    expect(isLike('a-b', 'a\\_b')).toBe(false);
    expect(isLike('100%', '0\\%')).toBe(true);
    expect(isLike('1000', '0\\%')).toBe(false);
    expect(isLike('a\\b', 'a\\\\b')).toBe(true);
    expect(isLike('ab', 'a\\\\b')).toBe(false);
    expect(isLike('a-b', 'a\\-b')).toBe(true);
    expect(isLike('ab', 'a\\')).toBe(false);
    expect(isLike('a%', 'a\\')).toBe(true);
  });
});

describe('compareRows', () => {
  const row = (id: string, name: string | null) => ({ id, created_at: '', updated_at: null, name });

  it('sorts null first in ascending and last in descending order', () => {
    const rows = [row('1', 'b'), row('2', null), row('3', 'A')];
    const sorted = (descending: boolean): string[] =>
      rows.toSorted((one, other) => compareRows(one, other, [['name', descending]])).map(({ id }) => id);
    expect(sorted(false)).toEqual(['2', '3', '1']);
    expect(sorted(true)).toEqual(['1', '3', '2']);
  });

  it('compares the next key if the first one is equal', () => {
    expect(
      compareRows(row('1', 'a'), row('2', 'A'), [
        ['name', false],
        ['id', true],
      ]),
    ).toBeGreaterThan(0);
  });
});
