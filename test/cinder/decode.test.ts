import { expect, expectTypeOf, test } from 'vitest';
import * as decode from '../../src/cinder/decode.ts';
import { cinderError, failureOf } from '../support/failure.ts';

/** Stands for a value of the wrong kind: reading it is an upstream error. */
const damaged = Symbol('damaged');

/** What a field reads from a value, and from an answer that lacks it. */
function reading<T>(field: decode.Field<T>): (value: unknown) => T {
  return (value) => field.read(value, 'key');
}

/** The same, with `damaged` for what is refused. */
function trying<T>(field: decode.Field<T>): (value: unknown) => T | typeof damaged {
  return (value) => {
    try {
      return field.read(value, 'key');
    } catch (error) {
      expect(error).toMatchObject({ code: 'UPSTREAM_ERROR', message: expect.stringContaining('"key"') as unknown });
      return damaged;
    }
  };
}

test('a record has every field, by the names and the kind that it is given', () => {
  const read = decode.decoder('Volume', {
    id: decode.required(),
    volumeTypeId: decode.text(),
    host: decode.text('os-vol-host-attr:host'),
  });
  const record = read({ id: '1', volume_type_id: '2', 'os-vol-host-attr:host': 'h', more: true });
  expect(record).toEqual({ kind: 'Volume', id: '1', volumeTypeId: '2', host: 'h' });
  expect(read({ id: '1' })).toEqual({ kind: 'Volume', id: '1', volumeTypeId: null, host: null });
  expectTypeOf(record).toEqualTypeOf<
    { readonly kind: 'Volume' } & {
      readonly id: string;
      readonly volumeTypeId: string | null;
      readonly host: string | null;
    }
  >();
});

test.each([undefined, null, 'text', 7, []])('%j is no record', async (json) => {
  const failure = await failureOf(() => decode.decoder('Volume', {})(json));
  expect(failure).toEqual(cinderError('UPSTREAM_ERROR', 'has no Volume'));
});

test('a required key that is missing, or no string, is an upstream error that names it', async () => {
  for (const json of [{}, { id: null }, { id: 7 }]) {
    const failure = await failureOf(() => decode.decoder('Volume', { id: decode.required() })(json));
    expect(failure).toEqual(cinderError('UPSTREAM_ERROR', 'has no "id"'));
  }
});

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
  ['9999-12-31T23:59:59-01:00', damaged],
  ['0000-01-01T00:00:00+01:00', damaged],
  ['2026-11-23T13:29:01.5z', '2026-11-23T13:29:01.5Z'],
  ['2026-11-23 13:29:01 UTC', '2026-11-23T13:29:01Z'],
  ['2024-02-29T00:00:00', '2024-02-29T00:00:00Z'],
  ['2026-02-29T00:00:00', damaged],
  ['2026-11-23T24:29:01', damaged],
  ['2026-11-23', damaged],
  ['yesterday', damaged],
  ['', null],
  [null, null],
  [undefined, null],
  [7, damaged],
])('the time %j is %j', (value, expected) => {
  expect(trying(decode.dateTime())(value)).toBe(expected);
});

test.each([
  [true, true],
  [false, false],
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  [null, null],
  [undefined, null],
  [1, true],
  [0, false],
  [2, damaged],
  ['maybe', damaged],
  [{}, damaged],
])('the flag %j is %j', (value, expected) => {
  expect(trying(decode.flag())(value)).toBe(expected);
});

test.each([
  ['rw', 'rw'],
  ['null', null],
  ['', null],
  [null, null],
  [undefined, null],
])('the text with stand-ins %j is %j', (value, expected) => {
  expect(reading(decode.textOrStandIn())(value)).toBe(expected);
});

test.each([
  ['100%', 100],
  ['0%', 0],
  ['33.9%', 33],
  ['', null],
  ['full', damaged],
  [50, damaged],
  [undefined, null],
])('the percentage %j is %j', (value, expected) => {
  expect(trying(decode.percentage())(value)).toBe(expected);
});

test('a name may be empty or read "null": those are names', () => {
  expect(['', 'null', null, undefined, 7, {}].map(trying(decode.text()))).toEqual(['', 'null', null, null, damaged, damaged]);
});

test('a status that is not there is empty', () => {
  expect(['in-use', null, undefined].map(reading(decode.status()))).toEqual(['in-use', '', '']);
});

test('integers', () => {
  const values = [3, 3.9, '3', null, undefined, -1, 2 ** 31 - 1, 2 ** 31, 'x', '', true, []];
  expect(values.map(trying(decode.integer()))).toEqual([3, 3, 3, null, null, -1, 2 ** 31 - 1, damaged, damaged, damaged, damaged, damaged]);
});

test('integers beyond 32 bits', () => {
  const values = [2 ** 31, '4294967296', 2 ** 53 - 1, 1 - 2 ** 53, 2 ** 53, 1e300, 'NaN'];
  expect(values.map(trying(decode.safeInteger()))).toEqual([2 ** 31, 4294967296, 2 ** 53 - 1, 1 - 2 ** 53, damaged, damaged, damaged]);
});

test('maps of strings', () => {
  const value = { a: '1', b: 2, c: null, __proto__x: 'x' };
  expect(reading(decode.stringMap())(value)).toEqual({ a: '1', b: '2', c: '', __proto__x: 'x' });
  expect([undefined, null, 'x', []].map(trying(decode.stringMap()))).toEqual([{}, {}, damaged, damaged]);
  expect([undefined, null, 'x', {}].map(trying(decode.optionalStringMap()))).toEqual([null, null, damaged, {}]);
  expect(reading(decode.stringMap())({ a: { b: [1] }, c: true })).toEqual({ a: '{"b":[1]}', c: 'true' });
});

test('a key of metadata named __proto__ is a key like any other', () => {
  const map = reading(decode.stringMap())(JSON.parse('{"__proto__": "x"}'));
  expect(Object.entries(map)).toEqual([['__proto__', 'x']]);
  expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
});

test('lists and JSON', () => {
  expect([['a', 'b'], undefined, null, 'a'].map(trying(decode.list(String)))).toEqual([['a', 'b'], [], [], damaged]);
  expect([{ a: [1] }, 0, null, undefined].map(reading(decode.json()))).toEqual([{ a: [1] }, 0, null, null]);
});

test('numbers that may be text', () => {
  const values = [3, 3.5, '3.5', ' 20 ', '', 'auto', NaN, Infinity, true, null, undefined];
  expect(values.map(reading(decode.decimal()))).toEqual([3, 3.5, 3.5, 20, null, null, null, null, null, null, null]);
});

test('a field of another kind reads what is there, or is not', () => {
  expect([1, undefined].map(reading(decode.custom((value) => value === undefined)))).toEqual([false, true]);
});

test('the records of a list', async () => {
  expect(decode.rowsOf({ rows: [1, 2] }, 'rows', String)).toEqual(['1', '2']);
  expect(await failureOf(() => decode.rowsOf(null, 'rows', String))).toEqual(cinderError('UPSTREAM_ERROR', 'has no rows'));
  for (const body of [{}, { rows: 5 }, { rows: null }, { rows: {} }]) {
    expect(await failureOf(() => decode.rowsOf(body, 'rows', String))).toEqual(cinderError('UPSTREAM_ERROR', 'has no list "rows"'));
  }
});
