import { describe, expect, test } from 'vitest';
import { contains, hasEntries, isNumberWithin, isOneOf, isTimeWithin, someItem } from '../../src/cinder/predicates.ts';

const record = {
  id: 'ab12',
  name: 'Web Disk',
  size: 10,
  encrypted: false,
  createdAt: '2026-11-23T13:29:01.000000Z',
  updatedAt: null,
  imageMetadata: { os: 'linux', bits: '64' },
  attachments: [{ serverId: 's1' }, { serverId: 's2' }],
  get damaged(): string {
    throw new Error('not read');
  },
};

test.each([
  ['Web Disk', true],
  ['web disk', false],
  [['x', 'Web Disk'], true],
  [[], false],
])('isOneOf compares exactly: %j', (value, holds) => {
  expect(isOneOf('name')(record, value)).toBe(holds);
});

test('isOneOf compares Booleans and numbers', () => {
  expect([
    isOneOf('encrypted')(record, false),
    isOneOf('encrypted')(record, true),
    isOneOf('size')(record, 10),
  ]).toEqual([true, false, true]);
});

test.each([
  ['DISK', true],
  ['b d', true],
  ['AB1', true],
  ['ab3', false],
  ['', true],
])('contains ignores case: %j', (value, holds) => {
  expect(contains('name', 'id')(record, value)).toBe(holds);
});

test('contains does not match what is null', () => {
  expect(contains('updatedAt')(record, 'null')).toBe(false);
});

test.each([
  [{ os: 'linux' }, true],
  [{ os: 'linux', bits: '64' }, true],
  [{ os: 'Linux' }, false],
  [{ arch: 'x' }, false],
  [{}, true],
])('hasEntries: %j', (value, holds) => {
  expect(hasEntries('imageMetadata')(record, value)).toBe(holds);
});

test.each([
  ['s2', true],
  ['s3', false],
])('someItem: %s', (value, holds) => {
  expect(someItem('attachments', 'serverId')(record, value)).toBe(holds);
});

test.each([
  [{ gt: 9 }, true],
  [{ gt: 10 }, false],
  [{ gte: 10, lte: 10 }, true],
  [{ lt: 10 }, false],
  [{ gte: 5, lt: 9 }, false],
  [{ gte: null }, true],
])('isNumberWithin: %j', (value, holds) => {
  expect(isNumberWithin('size')(record, value)).toBe(holds);
});

describe('isTimeWithin', () => {
  test.each([
    [{ gt: '2026-11-23T13:29:00Z' }, true],
    [{ gt: '2026-11-23T13:29:01Z' }, false],
    [{ gte: '2026-11-23T13:29:01Z', lt: '2026-11-24T00:00:00Z' }, true],
    [{ eq: '2026-11-23T14:29:01+01:00' }, true],
    [{ neq: '2026-11-23T13:29:01Z' }, false],
    [{ lte: '2026-11-23T13:29:00.999Z' }, false],
  ])('%j', (value, holds) => {
    expect(isTimeWithin('createdAt')(record, value)).toBe(holds);
  });

  test('no bound holds for a record without the timestamp', () => {
    expect(isTimeWithin('updatedAt')(record, { neq: '2026-11-23T13:29:01Z' })).toBe(false);
  });
});
