import { expect, test } from 'vitest';
import { booleanOf, percentageOf, utcTimeOf } from '../../src/cinder/json-values.ts';

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
