import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCinderError } from '../../../src/cinder/errors.ts';
import { backups } from '../../../src/cinder/resources/backups.ts';
import { snapshots } from '../../../src/cinder/resources/snapshots.ts';
import { volumes } from '../../../src/cinder/resources/volumes.ts';
import type { Identified, Resource } from '../../../src/cinder/resource.ts';
import { printOf } from '../../../src/cinder/watch/print.ts';
import { execute } from '../../support/execute.ts';
import { backupRow, snapshotRow, volumeRow } from '../../support/rows.ts';

/** Values that a proxy, a driver or a damaged database can return instead of the correct value. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('', 'null', 'None', '2026-02-30T00:00:00', '12%', 2 ** 31, 2 ** 53, -1, 0.5, [], {}, [[]], {
    then: 'x',
  }),
);

/** Every field of a record. `error` for a field that throws, which must be an upstream error. */
function fieldsOf(record: object): Record<string, unknown> {
  const read = (name: string): unknown => {
    try {
      return (record as Record<string, unknown>)[name];
    } catch (error) {
      expect(isCinderError(error, 'UPSTREAM_ERROR')).toBe(true);
      return 'error';
    }
  };
  return Object.fromEntries(Object.keys(record).map((name) => [name, read(name)]));
}

/** The resources, each with a row and the keys that every record has. */
const kinds: readonly (readonly [string, Resource, Readonly<Record<string, unknown>>, readonly string[]])[] = [
  ['volumes', volumes, volumeRow(1), ['id']],
  ['snapshots', snapshots, snapshotRow(1, 1), ['id', 'volume_id', 'size', 'created_at', 'metadata']],
  ['backups', backups, backupRow(1, 1), ['id', 'volume_id', 'created_at', 'is_incremental', 'has_dependent_backups']],
];

test.each(kinds)(
  'an invalid value at any optional key of %s damages only its own field',
  (_, resource, row, essential) => {
    const intact = fieldsOf(resource.decode(row));
    expect(Object.values(intact)).not.toContain('error');
    const keys = Object.keys(row).filter((key) => !essential.includes(key));
    fc.assert(
      fc.property(fc.constantFrom(...keys), anything, (key, value) => {
        const record: Identified = resource.decode({ ...row, [key]: value });
        const fields = fieldsOf(record);
        const changed = Object.keys(intact).filter(
          (name) => JSON.stringify(fields[name]) !== JSON.stringify(intact[name]),
        );
        expect(changed.length).toBeLessThanOrEqual(1);
        expect(printOf(record)).toHaveLength(Object.keys(intact).length);
        expect(() => resource.visibility.isHidden(record)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  },
);

test.each(kinds)('missing optional keys of %s are null or empty', (_, resource, row, essential) => {
  fc.assert(
    fc.property(fc.subarray(Object.keys(row)), (kept) => {
      const record = resource.decode(Object.fromEntries([...kept, ...essential].map((key) => [key, row[key]])));
      expect(Object.values(fieldsOf(record))).not.toContain('error');
    }),
  );
});

test.each(kinds)('a missing essential key of %s makes the record useless', (_, resource, row, essential) => {
  for (const key of essential) {
    for (const value of [undefined, null, [5]]) {
      const decode = (): Identified => resource.decode({ ...row, [key]: value });
      expect(decode, `${key}: ${JSON.stringify(value)}`).toThrow(`"${key}"`);
    }
  }
});

test('a page with an invalid item has a field error at this item, and its other items are intact', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('size', 'name', 'created_at', 'metadata', 'bootable', 'snapshot_id', 'migration_status'),
      anything,
      async (key, value) => {
        const rows = [volumeRow(1), { ...volumeRow(2), [key]: value }, volumeRow(3)];
        const fields = 'name size status createdAt metadata bootable';
        const run = (list: readonly object[]): ReturnType<typeof execute> =>
          execute(
            `{ volumes { nodes { ${fields} } } }`,
            {},
            { answers: { 'GET /volumes/detail': () => ({ volumes: list }) } },
          );
        const [found, expected] = await Promise.all([run(rows), run([volumeRow(1), volumeRow(2), volumeRow(3)])]);
        const nodes = ({ data }: typeof found): unknown[] => (data as { volumes: { nodes: unknown[] } }).volumes.nodes;
        expect([nodes(found)[0], nodes(found)[2]]).toEqual([nodes(expected)[0], nodes(expected)[2]]);
        for (const error of found.errors ?? []) {
          expect(error.path?.slice(0, 3)).toEqual(['volumes', 'nodes', 1]);
          expect(isCinderError(error.originalError, 'UPSTREAM_ERROR')).toBe(true);
        }
      },
    ),
    { numRuns: 100 },
  );
});

test.each([
  { volumes: 5 },
  { volumes: null },
  { volumes: {} },
  {},
  [],
  'text',
  { volumes: [5] },
  { volumes: [{ name: 'no id' }] },
])('the body %j is an upstream error', async (body) => {
  const { errors } = await execute(
    '{ volumes { nodes { name } } }',
    {},
    { answers: { 'GET /volumes/detail': () => body } },
  );
  expect(errors).toHaveLength(1);
  expect(isCinderError(errors?.[0]?.originalError, 'UPSTREAM_ERROR')).toBe(true);
});
