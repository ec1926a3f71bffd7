import { existsSync, readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { cannot } from './cannot.ts';
import { notYet } from './not-yet.ts';
import { readOperations, wanted } from './table.ts';

const path = inject('recording');
if (!existsSync(path)) throw new Error('Nothing is recorded: these tests run behind the behaviour suite, not without it.');
const outcomes = new Set(readFileSync(path, 'utf8').split('\n'));
const operations = wanted(readOperations()).filter(([coordinate]) => !notYet.includes(coordinate));
const names = operations.map(([coordinate]) => coordinate);
const reserved = operations.filter(([, rows]) => rows.some(({ adminOnly }) => adminOnly)).map(([coordinate]) => coordinate);
const unable = cannot.filter(({ clouds }) => clouds.some((cloud) => outcomes.has(`cloud ${cloud}`))).map(({ coordinate }) => coordinate);

/** Whether the whole type is for administrators: its fields are then asked for by nobody else. */
function isOfReservedType(coordinate: string): boolean {
  return reserved.includes(`Query.${coordinate.charAt(0).toLowerCase()}${coordinate.slice(1, coordinate.indexOf('.'))}`);
}

const isMutation = (coordinate: string): boolean => coordinate.startsWith('Mutation.');

test.each(names.filter((coordinate) => !unable.includes(coordinate)))('%s is answered in a behaviour test', (coordinate) => {
  expect(outcomes).toContain(`${coordinate} answered`);
});

test.each(unable)('%s, which this cloud cannot do, is asked for in one, and not answered', (coordinate) => {
  expect(outcomes).toContain(`${coordinate} ${isMutation(coordinate) ? 'refused' : 'null'}`);
  expect(outcomes).not.toContain(`${coordinate} answered`);
});

test.each(names.filter(isMutation))('%s is refused in one', (coordinate) => {
  expect(outcomes).toContain(`${coordinate} refused`);
});

test.each(reserved.filter((coordinate) => !isMutation(coordinate) && !isOfReservedType(coordinate)))(
  '%s is FORBIDDEN to others than administrators in one',
  (coordinate) => {
    expect(outcomes).toContain(`${coordinate} FORBIDDEN`);
  },
);
