import { parse } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { DocumentCache } from '../../../src/server/limits/document-cache.ts';

const mib = 1024 * 1024;

describe('DocumentCache', () => {
  it('parses a document once', () => {
    const cache = new DocumentCache(mib);
    const read = vi.fn(() => parse('{ a }'));
    expect(cache.get('{ a }', read)).toBe(cache.get('{ a }', read));
    expect(read).toHaveBeenCalledOnce();
  });

  it('is bounded by the bytes of text, tokens and comments', () => {
    const cache = new DocumentCache(2 * mib);
    const shapes = [
      (n: number) => `{ a${n} } # ${'x'.repeat(mib / 4)}`,
      (n: number) => `{ a${n} ${'a '.repeat(1900)} }`,
      (n: number) => `{ a${n} } ${'#\n'.repeat(1900)}`,
    ];
    for (const shape of shapes) {
      for (let n = 0; n < 20; n++) cache.get(shape(n), () => parse(shape(n)));
      expect(cache.size).toBeGreaterThan(mib / 2);
      expect(cache.size).toBeLessThanOrEqual(2 * mib);
    }
  });

  it('does not keep a document larger than the cache, and nothing with size 0', () => {
    const large = `{ a } # ${'x'.repeat(mib)}`;
    for (const cache of [new DocumentCache(mib), new DocumentCache(0)]) {
      const read = vi.fn(() => parse(large));
      cache.get(large, read);
      cache.get(large, read);
      expect(read).toHaveBeenCalledTimes(2);
      expect(cache.size).toBe(0);
    }
  });
});
