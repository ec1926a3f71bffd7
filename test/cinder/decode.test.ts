import { describe, expect, expectTypeOf, test, vi } from 'vitest';
import * as decode from '../../src/cinder/decode.ts';
import { cinderError, failureOf } from '../support/failure.ts';

/** Represents a value of the wrong type, whose reading is an upstream error. */
const damaged = Symbol('damaged');

/** The value of a field for a given value, and for a missing key. */
function reading<T>(field: decode.Field<T>): (value: unknown) => T {
  return (value) => field.read(value, 'key');
}

/** The same, with `damaged` for a refused value. */
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

test('a record has every field, by the given names and the kind', () => {
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

describe('a record with a damaged field', () => {
  const read = decode.decoder('Volume', {
    id: decode.required(),
    size: decode.integer(),
    name: decode.text(),
    attachments: decode.list(decode.textItem),
    description: decode.text(),
  });
  const row = { id: '1', size: 1, name: 'a', attachments: ['x'], description: 'd' };

  test.each([
    ['first', 'size'],
    ['middle', 'name'],
    ['last', 'description'],
  ])('has its other fields in their order, and damages no other record: the %s', (_, key) => {
    const before = read(row);
    const damagedRecord = read({ ...row, [key]: {} }, () => undefined);
    const after = read(row);
    expect(() => Reflect.get(damagedRecord, key) as unknown).toThrow(`"${key}"`);
    expect(Object.keys(damagedRecord)).toEqual(Object.keys(before));
    const rest = Object.keys(row).filter((name) => name !== key);
    expect(rest.map((name) => Reflect.get(damagedRecord, name) as unknown)).toEqual(
      rest.map((name) => Reflect.get(row, name) as unknown),
    );
    expect([before, after, read({ id: '2' })]).toEqual([
      { kind: 'Volume', ...row },
      { kind: 'Volume', ...row },
      { kind: 'Volume', id: '2', size: null, name: null, attachments: [], description: null },
    ]);
  });

  test('reports each invalid item of its lists once', () => {
    const report = vi.fn();
    const record = read({ ...row, name: 7, attachments: ['x', {}, 'y'], description: 7 }, report);
    expect([record.attachments, report.mock.calls.length]).toEqual([['x', 'y'], 1]);
  });

  test('is thrown if the field is essential, whatever was read before', async () => {
    expect(await failureOf(() => read({ ...row, name: 7, id: null }))).toEqual(
      cinderError('UPSTREAM_ERROR', 'has no "id"'),
    );
  });
});

test('a field of another error than one of Cinder is not a damaged field', () => {
  const broken = decode.custom(() => {
    throw new TypeError('a defect');
  });
  expect(() => decode.decoder('Volume', { name: broken })({ name: 1 })).toThrow('a defect');
});

test('a key that only the prototype of objects has is missing', () => {
  const read = decode.decoder('Volume', {
    one: decode.text('constructor'),
    two: decode.text('__proto__'),
    three: decode.custom((value) => value === undefined, 'toString'),
    four: decode.json('__proto__'),
  });
  expect(read(JSON.parse('{}'))).toEqual({ kind: 'Volume', one: null, two: null, three: true, four: null });
  expect(read(JSON.parse('{"__proto__": "p", "constructor": "c", "toString": 1}'))).toEqual({
    kind: 'Volume',
    one: 'c',
    two: 'p',
    three: false,
    four: 'p',
  });
});

test('a key named __proto__ in a row sets no field', () => {
  const read = decode.decoder('Volume', { id: decode.required(), name: decode.text(), size: decode.integer() });
  const record = read(JSON.parse('{"id": "1", "__proto__": {"name": "n", "size": 5}}'));
  expect(record).toEqual({ kind: 'Volume', id: '1', name: null, size: null });
  expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
});

test.each([undefined, null, 'text', 7, []])('%j is not a record', async (json) => {
  const failure = await failureOf(() => decode.decoder('Volume', {})(json));
  expect(failure).toEqual(cinderError('UPSTREAM_ERROR', 'has no Volume'));
});

test('a missing required key, or one that is not a string, is an upstream error with its name', async () => {
  for (const json of [{}, { id: null }, { id: 7 }]) {
    const failure = await failureOf(() => decode.decoder('Volume', { id: decode.required() })(json));
    expect(failure).toEqual(cinderError('UPSTREAM_ERROR', 'has no "id"'));
  }
});

test.each([
  ['rw', 'rw'],
  ['null', null],
  ['', null],
  [null, null],
  [undefined, null],
])('reads the text with stand-ins %j as %j', (value, expected) => {
  expect(reading(decode.textOrStandIn())(value)).toBe(expected);
});

test('keeps a name that is empty or "null"', () => {
  expect(['', 'null', null, undefined, 7, {}].map(trying(decode.text()))).toEqual([
    '',
    'null',
    null,
    null,
    damaged,
    damaged,
  ]);
});

test('reads a missing status as an empty text', () => {
  expect(['in-use', null, undefined].map(reading(decode.status()))).toEqual(['in-use', '', '']);
});

test('truncates fractions of integers, and refuses integers over 32 bits', () => {
  const values = [3, 3.9, '3', null, undefined, -1, 2 ** 31 - 1, 2 ** 31, 'x', '', true, []];
  expect(values.map(trying(decode.integer()))).toEqual([
    3,
    3,
    3,
    null,
    null,
    -1,
    2 ** 31 - 1,
    damaged,
    damaged,
    damaged,
    damaged,
    damaged,
  ]);
});

test('reads integers over 32 bits exactly', () => {
  const values = [2 ** 31, '4294967296', 2 ** 53 - 1, 1 - 2 ** 53, 2 ** 53, 1e300, 'NaN'];
  expect(values.map(trying(decode.safeInteger()))).toEqual([
    2 ** 31,
    4294967296,
    2 ** 53 - 1,
    1 - 2 ** 53,
    damaged,
    damaged,
    damaged,
  ]);
});

test('reads times, flags and percentages, refuses other values, and has null for a missing key', () => {
  const values = ['2026-11-23T13:29:01', 'True', '33.9%', '', 7, null, undefined];
  const time = ['2026-11-23T13:29:01Z', damaged, damaged, null, damaged, null, null];
  expect(values.map(trying(decode.dateTime()))).toEqual(time);
  expect(values.map(trying(decode.flag()))).toEqual([damaged, true, damaged, damaged, damaged, null, null]);
  expect(values.map(trying(decode.percentage()))).toEqual([damaged, damaged, 33, null, damaged, null, null]);
});

test('reads maps of strings', () => {
  const value = { a: '1', b: 2, c: null, __proto__x: 'x' };
  expect(reading(decode.stringMap())(value)).toEqual({ a: '1', b: '2', c: '', __proto__x: 'x' });
  expect([undefined, null, 'x', []].map(trying(decode.stringMap()))).toEqual([{}, {}, damaged, damaged]);
  expect([undefined, null, 'x', {}].map(trying(decode.optionalStringMap()))).toEqual([null, null, damaged, {}]);
  expect(reading(decode.stringMap())({ a: { b: [1] }, c: true })).toEqual({ a: '{"b":[1]}', c: 'true' });
});

test('keeps a metadata key named __proto__', () => {
  const map = reading(decode.stringMap())(JSON.parse('{"__proto__": "x"}'));
  expect(Object.entries(map)).toEqual([['__proto__', 'x']]);
  expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
});

test('reads lists and JSON', () => {
  expect([['a', 'b'], undefined, null, 'a'].map(trying(decode.list(String)))).toEqual([['a', 'b'], [], [], damaged]);
  expect([{ a: [1] }, 0, null, undefined].map(reading(decode.json()))).toEqual([{ a: [1] }, 0, null, null]);
});

test('reads numbers in texts', () => {
  const values = [3, 3.5, '3.5', ' 20 ', '', 'auto', NaN, Infinity, true, null, undefined];
  expect(values.map(reading(decode.decimal()))).toEqual([3, 3.5, 3.5, 20, null, null, null, null, null, null, null]);
});

test('reads a field with its own conversion, whether the key is present or not', () => {
  expect([1, undefined].map(reading(decode.custom((value) => value === undefined)))).toEqual([false, true]);
});

test('reads the records of a list', async () => {
  expect(decode.rowsOf({ rows: [1, 2] }, 'rows', String)).toEqual(['1', '2']);
  expect(await failureOf(() => decode.rowsOf(null, 'rows', String))).toEqual(
    cinderError('UPSTREAM_ERROR', 'has no rows'),
  );
  for (const body of [{}, { rows: 5 }, { rows: null }, { rows: {} }]) {
    expect(await failureOf(() => decode.rowsOf(body, 'rows', String))).toEqual(
      cinderError('UPSTREAM_ERROR', 'has no list "rows"'),
    );
  }
});
