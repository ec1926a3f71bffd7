import { expect, test } from 'vitest';
import { volumes } from '../../../src/cinder/resources/volumes.ts';
import { sortValueOf } from '../../../src/cinder/sort-keys.ts';
import { isComputed, isPagedByPosition } from '../../../src/resolvers/list/order.ts';

test('orders by keys that can be null or are Booleans are paged by position, others by markers', () => {
  const fields = Object.entries(volumes.sortKeys).map((entry) => sortValueOf(...entry));
  expect(fields.filter((field) => isPagedByPosition(volumes, [{ field, direction: 'asc' }]))).toEqual([
    'name',
    'updated_at',
    'bootable',
    'availability_zone',
  ]);
  expect(fields.filter((field) => isComputed(volumes, [{ field, direction: 'asc' }]))).toEqual([
    'volumeType',
    'server',
    'host',
    'project',
  ]);
});
