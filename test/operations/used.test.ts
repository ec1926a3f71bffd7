import { existsSync, readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { notYet } from './not-yet.ts';
import { readOperations, wanted } from './table.ts';

const path = inject('recording');
if (!existsSync(path)) throw new Error('Nothing is recorded: these tests run behind the behaviour suite, not without it.');
const outcomes = new Set(readFileSync(path, 'utf8').split('\n'));
const operations = wanted(readOperations()).filter(([coordinate]) => !notYet.includes(coordinate));
const names = operations.map(([coordinate]) => coordinate);
const reserved = operations.filter(([, rows]) => rows.some(({ adminOnly }) => adminOnly)).map(([coordinate]) => coordinate);

/** No cloud of the suite has a key manager, and the lab no clusters: there it is enough that they were asked for. */
const nothingToShow = ['Volume.encryption', ...(outcomes.has('cloud lab') ? ['Query.cluster', 'Query.findCluster'] : [])];

/** Whether the whole type is for administrators: its fields are then asked for by nobody else. */
function isOfReservedType(coordinate: string): boolean {
  return reserved.includes(`Query.${coordinate.charAt(0).toLowerCase()}${coordinate.slice(1, coordinate.indexOf('.'))}`);
}

test.each(names)('%s is answered in a behaviour test', (coordinate) => {
  expect(outcomes).toContain(`${coordinate} ${nothingToShow.includes(coordinate) ? 'null' : 'answered'}`);
});

test.each(names.filter((coordinate) => coordinate.startsWith('Mutation.')))('%s is refused in one', (coordinate) => {
  expect(outcomes).toContain(`${coordinate} refused`);
});

test.each(reserved.filter((coordinate) => !coordinate.startsWith('Mutation.') && !isOfReservedType(coordinate)))(
  '%s is FORBIDDEN to others than administrators in one',
  (coordinate) => {
    expect(outcomes).toContain(`${coordinate} FORBIDDEN`);
  },
);
