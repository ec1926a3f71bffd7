import { expect, test } from 'vitest';
import { List } from '../../../bench/upstream/list.ts';
import { rows, snapshotId, snapshotRow, volumeId } from '../../support/rows.ts';

const list = new List(
  'snapshots',
  rows(6, (n) => snapshotRow(n, Math.ceil(n / 2))),
);

function read(query: string): { snapshots: { id: string }[]; snapshots_links?: object[]; count?: number } {
  return JSON.parse(list.page(new URLSearchParams(query)).text) as ReturnType<typeof read>;
}

const numbers = (query: string): string[] => read(query).snapshots.map(({ id }) => id);

test('a page begins after the marker, and has as many rows as requested', () => {
  expect(numbers(`limit=2&marker=${snapshotId(3)}`)).toEqual([snapshotId(4), snapshotId(5)]);
});

test('a full page has a link to the next page, even if that is empty', () => {
  expect(read('limit=6')).toHaveProperty('snapshots_links');
  expect(read('limit=7')).not.toHaveProperty('snapshots_links');
});

test('a list filtered by volume has the snapshots of the volume', () => {
  expect(numbers(`volume_id=${volumeId(2)}`)).toEqual([snapshotId(3), snapshotId(4)]);
});

test('the count is that of all rows', () => {
  expect(read('limit=1&with_count=true').count).toBe(6);
});

test('an unknown parameter is refused', () => {
  expect(() => list.page(new URLSearchParams('name=one'))).toThrow('Unknown parameters: name');
});
