import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { notYet } from './not-yet.ts';
import { readOperations, wanted } from './table.ts';

const path = inject('recording');
if (!existsSync(path)) throw new Error('Nothing is recorded: these tests run behind the behaviour suite, not without it.');
const outcomes = new Set(readFileSync(path, 'utf8').split('\n'));
const there = wanted(readOperations()).filter(([coordinate]) => !notYet.includes(coordinate));

describe.each(there)('%s', (coordinate, operations) => {
  test('is answered in a behaviour test', () => {
    expect(outcomes, operations[0]?.row).toContain(`${coordinate} answered`);
  });

  test.runIf(coordinate.startsWith('Mutation.'))('is refused in another one', () => {
    expect(outcomes, operations[0]?.row).toContain(`${coordinate} refused`);
  });

  test.runIf(!coordinate.startsWith('Mutation.') && operations.some(({ adminOnly }) => adminOnly))(
    'is FORBIDDEN to others than administrators in another one',
    () => {
      expect(outcomes, operations[0]?.row).toContain(`${coordinate} FORBIDDEN`);
    },
  );
});
