import { describe, expect, test } from 'vitest';
import { isPathOfRow, mostRows, pathInBulk, rowsOf, type RowsInput } from '../../../src/resolvers/common/bulk-rows.ts';
import { failureOf } from '../../support/failure.ts';
import { volumeId } from '../../support/rows.ts';

const ids: RowsInput = { field: 'ids', kind: 'Volume' };
const volumes: RowsInput = { field: 'volumes', kind: 'Volume', perRow: ['newSize'] };
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => volumeId(index));

describe('rowsOf', () => {
  test('adds the shared inputs to each ID', () => {
    expect(rowsOf({ ids: ['a', 'b'], force: true }, ids)).toEqual([
      { requestedId: 'a', input: { id: 'a', force: true } },
      { requestedId: 'b', input: { id: 'b', force: true } },
    ]);
  });

  test('adds the shared inputs to each row', () => {
    const given = { volumes: [{ id: 'a', newSize: 2 }, { id: 'b' }], wait: null };
    expect(rowsOf(given, volumes)).toEqual([
      { requestedId: 'a', input: { id: 'a', newSize: 2, wait: null } },
      { requestedId: 'b', input: { id: 'b', wait: null } },
    ]);
  });

  test(`accepts ${mostRows} rows`, () => {
    expect(rowsOf({ ids: many(mostRows) }, ids)).toHaveLength(mostRows);
  });

  test.each([0, mostRows + 1])('refuses %i rows', async (count) => {
    expect(await failureOf(() => rowsOf({ ids: many(count) }, ids))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `\`ids\` must have between 1 and 100 rows; received ${count}.`,
      details: { path: ['input', 'ids'] },
    });
  });

  test.each<[string, Readonly<Record<string, unknown>>, RowsInput]>([
    ['as ID', { ids: [volumeId(2), volumeId(1), volumeId(2)] }, ids],
    ['as ID and as global ID', { ids: [volumeId(2), volumeId(1), `Volume:${volumeId(2).toUpperCase()}`] }, ids],
    ['in input objects', { volumes: [{ id: volumeId(2) }, { id: volumeId(1) }, { id: volumeId(2) }] }, volumes],
  ])('refuses a resource that is listed twice, %s', async (_, given, rows) => {
    expect(await failureOf(() => rowsOf(given, rows))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `\`${rows.field}\` must have each ID once; rows 0 and 2 have the ID "${volumeId(2)}". Remove one of them.`,
      details: { path: ['input', rows.field, '2'] },
    });
  });
});

describe('pathInBulk', () => {
  test.each<[string, RowsInput, readonly string[] | null, readonly string[] | null]>([
    ['the ID of a row', ids, ['input', 'id'], ['input', 'ids', '3']],
    ['a shared input', ids, ['input', 'metadata', 'k'], ['input', 'metadata', 'k']],
    ['all inputs, which are shared', ids, ['input'], ['input']],
    ['the ID in an input object', volumes, ['input', 'id'], ['input', 'volumes', '3', 'id']],
    ['an input of a row', volumes, ['input', 'newSize'], ['input', 'volumes', '3', 'newSize']],
    ['an input that input objects share', volumes, ['input', 'wait', 'timeout'], ['input', 'wait', 'timeout']],
    ['all inputs of a row', volumes, ['input'], ['input', 'volumes', '3']],
    ['no input', volumes, null, null],
  ])('leads to %s', (_, rows, path, expected) => {
    expect(pathInBulk(rows, 3, path)).toEqual(expected);
  });
});

test('isPathOfRow tells the inputs of rows from those that all rows share', () => {
  expect(isPathOfRow(ids, ['input', 'ids', '3'])).toBe(true);
  expect(isPathOfRow(ids, ['input', 'metadata'])).toBe(false);
  expect(isPathOfRow(ids, null)).toBe(false);
});
