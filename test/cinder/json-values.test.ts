import fc from 'fast-check';
import { expect, test } from 'vitest';
import { booleanOf, percentageOf, stringMapOf, utcTimeOf } from '../../src/cinder/json-values.ts';

test.each([
  ['2026-11-23T13:29:01.000000', '2026-11-23T13:29:01.000000Z'],
  ['2026-11-23T13:29:01', '2026-11-23T13:29:01Z'],
  ['2026-11-23T13:29:01Z', '2026-11-23T13:29:01Z'],
  ['2026-11-23T13:29:01+02:00', '2026-11-23T11:29:01Z'],
  ['2026-11-23 13:29:01', '2026-11-23T13:29:01Z'],
  ['2026-11-23 13:29:01.123456+00:00', '2026-11-23T13:29:01.123456Z'],
  ['2026-11-23T13:29:01+0000', '2026-11-23T13:29:01Z'],
  ['2026-11-23T23:29:01-05', '2026-11-24T04:29:01Z'],
  ['2014-01-10T00:00:00-00:00', '2014-01-10T00:00:00Z'],
  ['9999-12-31T23:59:59-01:00', undefined],
  ['0000-01-01T00:00:00+01:00', undefined],
  ['2026-11-23T13:29:01.5z', '2026-11-23T13:29:01.5Z'],
  ['2026-11-23 13:29:01 UTC', '2026-11-23T13:29:01Z'],
  ['2024-02-29T00:00:00', '2024-02-29T00:00:00Z'],
  ['2026-02-29T00:00:00', undefined],
  ['2026-11-23T24:29:01', undefined],
  ['2026-11-23', undefined],
  ['yesterday', undefined],
  ['', null],
  [7, undefined],
])('reads the time %j as %j', (value, expected) => {
  expect(utcTimeOf(value)).toBe(expected);
});

test('accepts exactly the days and times that exist, with or without a zone and a fraction', () => {
  const part = (most: number): fc.Arbitrary<string> =>
    fc.integer({ min: 0, max: most }).map((number) => `${number}`.padStart(2, '0'));
  const year = fc.constantFrom('0000', '1900', '2000', '2023', '2024', '9999');
  const fraction = fc.constantFrom('', '.0', '.123456', '.123456789', '.1234567890', '.');
  fc.assert(
    fc.property(year, part(13), part(32), part(25), part(61), part(61), fraction, (y, mo, d, h, mi, s, rest) => {
      const seconds = `${y}-${mo}-${d}T${h}:${mi}:${s}`;
      const time = new Date(`${seconds}Z`);
      const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(seconds);
      const expected = exists && !['.', '.1234567890'].includes(rest) ? `${seconds}${rest}Z` : undefined;
      expect([utcTimeOf(seconds + rest), utcTimeOf(`${seconds}${rest}Z`)]).toEqual([expected, expected]);
    }),
    { numRuns: 2000 },
  );
});

test('accepts each last day of a month, and no day after it', () => {
  for (const year of [2023, 2024, 1900, 2000]) {
    for (let month = 1; month <= 12; month++) {
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      const at = (day: number): string => `${year}-${`${month}`.padStart(2, '0')}-${day}T23:59:59`;
      expect([28, last, last + 1].map((day) => utcTimeOf(at(day)))).toEqual([`${at(28)}Z`, `${at(last)}Z`, undefined]);
    }
  }
});

test('accepts a time with white space around it, and not two times', () => {
  const time = '2026-11-23T13:29:01';
  expect([` ${time}`, `${time}\n`, `${time}\n${time}`].map(utcTimeOf)).toEqual([`${time}Z`, `${time}Z`, undefined]);
});

test('reads a map whose last value is not a string, without changing it', () => {
  const map = Object.freeze({ a: '1', b: 2 });
  expect([stringMapOf(map), map]).toEqual([
    { a: '1', b: '2' },
    { a: '1', b: 2 },
  ]);
  expect(stringMapOf(JSON.parse('{"__proto__": "x", "a": null}'))).toEqual(JSON.parse('{"__proto__": "x", "a": ""}'));
});

test.each([
  [true, true],
  [false, false],
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  [1, true],
  [0, false],
  [2, undefined],
  ['maybe', undefined],
  [{}, undefined],
])('reads the flag %j as %j', (value, expected) => {
  expect(booleanOf(value)).toBe(expected);
});

test.each([
  ['100%', 100],
  ['0%', 0],
  ['33.9%', 33],
  ['', null],
  ['full', undefined],
  [50, undefined],
])('reads the percentage %j as %j', (value, expected) => {
  expect(percentageOf(value)).toBe(expected);
});
