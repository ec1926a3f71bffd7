import { expect, test } from 'vitest';
import { volumes } from '../../../src/cinder/resources/volumes.ts';
import { fits, type CleanupFilter } from '../../../src/resolvers/cleanup/cleanup-filter.ts';
import { volumeRow } from '../../support/rows.ts';

const volume = volumes.decode(
  volumeRow(1, {
    name: 'ci-1',
    metadata: { a: '1', b: '2' },
    created_at: '2026-01-02T00:00:00.000000',
    updated_at: null,
  }),
);

test.each<[CleanupFilter, boolean]>([
  [{}, true],
  [{ createdBefore: '2026-01-02T00:00:00Z' }, true],
  [{ createdBefore: '2026-01-01T23:59:59Z' }, false],
  [{ createdAfter: '2026-01-02T00:00:00Z', createdBefore: '2026-01-03T00:00:00Z' }, true],
  [{ createdAfter: '2026-01-02T00:00:01Z' }, false],
  [{ updatedBefore: '2027-01-01T00:00:00Z' }, false],
  [{ updatedAfter: '2025-01-01T00:00:00Z' }, false],
  [{ nameStartsWith: 'ci-' }, true],
  [{ nameStartsWith: 'CI-' }, false],
  [{ metadata: { a: '1' } }, true],
  [{ metadata: { a: '1', b: '3' } }, false],
  [{ metadata: { c: '1' } }, false],
  [{ nameStartsWith: 'ci-', metadata: { c: '1' } }, false],
  [{ createdBefore: null, nameStartsWith: null, metadata: null }, true],
])('matches %j: %s', (filter, expected) => {
  expect(fits(volume, filter)).toBe(expected);
});

test('does not match a prefix without a name', () => {
  expect(fits({ ...volume, name: null }, { nameStartsWith: 'c' })).toBe(false);
  expect(fits({ ...volume, name: null }, {})).toBe(true);
});
