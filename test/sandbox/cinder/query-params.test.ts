import { describe, expect, it } from 'vitest';
import { QueryParams } from '../../../sandbox/cinder/query-params.ts';

describe('QueryParams', () => {
  const params = (): QueryParams =>
    new QueryParams([
      ['a', '1'],
      ['b', 'x y'],
      ['a', '2'],
    ]);

  it('get returns the last value of a parameter, and take the first', () => {
    const query = params();
    expect(query.get('a')).toBe('2');
    expect(query.take('a')).toBe('1');
    expect(query.has('a')).toBe(true);
    expect(query.toRecord()).toEqual({ a: '2', b: 'x y' });
  });

  it('moves a replaced parameter to the end, and encodes values like Python', () => {
    const query = params();
    query.set('a', "it's ~[1]");
    expect(query.toString()).toBe('b=x+y&a=it%27s+~%5B1%5D');
  });

  it('refuses repeated parameters as keyword arguments', () => {
    expect(() => params().toKeywords()).toThrow('malformed or otherwise incorrect');
  });

  it('is not changed by changes of a copy', () => {
    const query = params();
    query.copy().delete('b');
    expect(query.has('b')).toBe(true);
  });
});
