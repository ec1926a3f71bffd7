import { describe, expect, it } from 'vitest';
import { compareRows, isLike, matches } from '../../../src/sandbox/store/collation.ts';

describe('filters as MySQL compares', () => {
  it('knows neither case nor accents nor spaces at the end', () => {
    expect(matches('Café ', 'CAFE')).toBe(true);
    expect(matches(' cafe', 'cafe')).toBe(false);
  });

  it('takes a list as IN, and null as IS NULL', () => {
    expect(matches('b', ['a', 'b'])).toBe(true);
    expect(matches('b', [])).toBe(false);
    expect(matches(null, null)).toBe(true);
    expect(matches(null, [null])).toBe(false);
    expect(matches(null, 'a')).toBe(false);
  });

  it('compares numbers with text', () => {
    expect(matches(5, '5')).toBe(true);
    expect(matches(5, 6)).toBe(false);
    expect(matches(false, false)).toBe(true);
  });

  it('finds a part of a text, with SQL wildcards', () => {
    expect(isLike('shop-database', 'BASE')).toBe(true);
    expect(isLike('shop-database', 'p_d%e')).toBe(true);
    expect(isLike('shop.database', 'p.d')).toBe(true);
    expect(isLike('shop-database', 'p.d')).toBe(false);
    expect(isLike(null, '')).toBe(false);
  });

  it('takes a wildcard with a backslash before it as it stands', () => {
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

describe('order', () => {
  const row = (id: string, name: string | null) => ({ id, created_at: '', updated_at: null, name });

  it('puts null first going up and last going down', () => {
    const rows = [row('1', 'b'), row('2', null), row('3', 'A')];
    const sorted = (descending: boolean): string[] =>
      rows.toSorted((one, other) => compareRows(one, other, [['name', descending]])).map(({ id }) => id);
    expect(sorted(false)).toEqual(['2', '3', '1']);
    expect(sorted(true)).toEqual(['1', '3', '2']);
  });

  it('goes on to the next key where the first is equal', () => {
    expect(compareRows(row('1', 'a'), row('2', 'A'), [['name', false], ['id', true]])).toBeGreaterThan(0);
  });
});
