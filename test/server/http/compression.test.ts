import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { codingOf, compression, type Coding } from '../../../src/server/http/compression.ts';

describe('the coding of a large answer', () => {
  test.each<[string | undefined, Coding | undefined]>([
    [undefined, undefined],
    ['', undefined],
    ['gzip, deflate', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP', 'gzip'],
    ['x-gzip', 'gzip'],
    ['deflate', undefined],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['br; q=0.5 , gzip;q=0.5', 'br'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['*;q=0', undefined],
    ['gzip, *;q=0', 'gzip'],
    ['identity', undefined],
    ['identity, gzip;q=0.5', undefined],
    ['identity;q=0.5, gzip', 'gzip'],
    ['identity;q=0', undefined],
    ['gzip;q=none', undefined],
  ])('is negotiated: %s -> %s', (accept, coding) => {
    expect(codingOf(accept, true)).toBe(coding);
  });
});

describe('the coding of a small answer', () => {
  test.each<[string | undefined, Coding | undefined]>([
    [undefined, undefined],
    ['gzip, br', undefined],
    ['*', undefined],
    ['gzip, identity;q=0', 'gzip'],
    ['br, *;q=0', 'br'],
    ['*;q=0', undefined],
  ])('is used only if no other form is accepted: %s -> %s', (accept, coding) => {
    expect(codingOf(accept, false)).toBe(coding);
  });
});

const decoders = { br: brotliDecompressSync, gzip: gunzipSync };

test.each<Coding>(['br', 'gzip'])('keeps characters of every length at every place: %s', async (coding) => {
  for (const start of ['', 'a', 'ab', 'abc']) {
    const text = start + '𝄞ä€'.repeat(60_000);
    const [pieces, compressor] = compression(text, coding);
    const compressed = await buffer(pieces.pipe(compressor));
    expect(compressed.length).toBeLessThan(text.length / 10);
    expect(decoders[coding](compressed).toString() === text).toBe(true);
  }
});
