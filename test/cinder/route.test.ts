import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillRoute, queryString } from '../../src/cinder/route.ts';
import { cinderError, failureOf } from '../support/failure.ts';

const hostile = [
  '../x',
  '..%2f..',
  '%2f',
  '%2e%2e',
  'a/b',
  'a\\b',
  'a?b=1',
  'a#b',
  'a\r\nX-Admin: 1',
  '\u0000',
  'ü',
  ' ',
  '@',
  ':',
  ';',
];

/** The path as an HTTP client resolves it. */
function resolved(path: string): string {
  return new URL(`http://cinder/v3${path}`).pathname;
}

describe('a value cannot change the shape of a path', () => {
  test.each(hostile)('%j', (value) => {
    const path = fillRoute('/volumes/{id}/action', { id: value });
    expect(resolved(path).split('/')).toHaveLength(5);
    expect(path.slice('/volumes/'.length, -'/action'.length)).toBe(encodeURIComponent(value));
    expect(new URL(`http://cinder/v3${path}`).search).toBe('');
  });

  test('encodes 10,000 characters as one segment', () => {
    expect(fillRoute('/volumes/{id}', { id: '/'.repeat(10_000) })).toBe(`/volumes/${'%2F'.repeat(10_000)}`);
  });

  test('refuses any value, or encodes it as one segment that decodes to the same value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        fc.pre(!['', '.', '..'].includes(value));
        const steps = resolved(fillRoute('/volumes/{id}/action', { id: value })).split('/');
        expect(steps).toHaveLength(5);
        expect(decodeURIComponent(steps[3] ?? '')).toBe(value);
      }),
    );
  });
});

test.each(['', '.', '..', '\ud800', 'a\udfff'])('refuses %j as a segment of a path', async (value) => {
  const message = `"${value}" cannot be part of a path.`;
  const failure = await failureOf(() => fillRoute('/volumes/{id}', { id: value }));
  expect(failure).toEqual(cinderError('BAD_USER_INPUT', undefined, { path: ['id'] }));
  expect(failure.message).toBe(message);
});

test('refuses a missing value', async () => {
  expect(await failureOf(() => fillRoute('/volumes/{id}'))).toEqual(cinderError('BAD_USER_INPUT'));
});

test('replaces every name of a route', () => {
  expect(fillRoute('/types/{id}/extra_specs/{key}', { id: '1', key: 'a:b' })).toBe('/types/1/extra_specs/a%3Ab');
  expect(fillRoute('/volumes')).toBe('/volumes');
});

test('encodes a query, and omits undefined parameters', () => {
  expect(queryString({ name: 'a&b=c d', limit: 0, with_count: true, marker: undefined })).toBe(
    '?name=a%26b%3Dc+d&limit=0&with_count=true',
  );
});

test.each([[{}], [undefined], [{ marker: undefined }]])('builds an empty query from %j', (query) => {
  expect(queryString(query)).toBe('');
});
