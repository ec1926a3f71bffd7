import { describe, expect, it } from 'vitest';
import { QueryParams } from '../../../src/sandbox/cinder/query-params.ts';

describe('QueryParams', () => {
  const params = (): QueryParams => new QueryParams([['a', '1'], ['b', 'x y'], ['a', '2']]);

  it('sees the last value, and takes the first', () => {
    const query = params();
    expect(query.get('a')).toBe('2');
    expect(query.take('a')).toBe('1');
    expect(query.has('a')).toBe(true);
    expect(query.toRecord()).toEqual({ a: '2', b: 'x y' });
  });

  it('puts a replaced parameter last, and encodes as Python does', () => {
    const query = params();
    query.set('a', "it's ~[1]");
    expect(query.toString()).toBe('b=x+y&a=it%27s+~%5B1%5D');
  });

  it('refuses repeats where they become keyword arguments', () => {
    expect(() => params().toKeywords()).toThrow('malformed or otherwise incorrect');
  });

  it('leaves the original alone when a copy changes', () => {
    const query = params();
    query.copy().delete('b');
    expect(query.has('b')).toBe(true);
  });
});
