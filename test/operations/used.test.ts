import { existsSync, readFileSync } from 'node:fs';
import { isInputObjectType } from 'graphql';
import { describe, expect, inject, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { cannot, cannotEnd, cannotFail, type Never } from './cannot.ts';
import { bulkMutations, operationsByField } from './table.ts';

const path = inject('recording');
if (!existsSync(path)) throw new Error('No outcomes are recorded. Run these tests after the behaviour suite.');
const outcomes = new Set(readFileSync(path, 'utf8').split('\n'));
const operations = operationsByField();
const names = [...operations.map(([coordinate]) => coordinate), ...bulkMutations()];
const reserved = operations
  .filter(([, rows]) => rows.some(({ roles = [] }) => roles.includes('admin')))
  .map(([coordinate]) => coordinate);
const unable = cannot
  .filter(({ clouds }) => clouds.some((cloud) => outcomes.has(`cloud ${cloud}`)))
  .map(({ coordinate }) => coordinate);

/** Whether the whole type is for administrators, so that no other user selects its fields. */
function isOfReservedType(coordinate: string): boolean {
  return reserved.includes(
    `Query.${coordinate.charAt(0).toLowerCase()}${coordinate.slice(1, coordinate.indexOf('.'))}`,
  );
}

const isMutation = (coordinate: string): boolean => coordinate.startsWith('Mutation.');

test.each(names.filter((coordinate) => !unable.includes(coordinate)))(
  'a behaviour test gets an answer from %s',
  (coordinate) => {
    expect(outcomes).toContain(`${coordinate} answered`);
  },
);

test.each(unable)('a behaviour test tries %s, which this cloud cannot execute, without success', (coordinate) => {
  expect(outcomes).toContain(`${coordinate} ${isMutation(coordinate) ? 'refused' : 'null'}`);
  expect(outcomes).not.toContain(`${coordinate} answered`);
});

test.each(names.filter(isMutation))('a behaviour test gets a refusal from %s', (coordinate) => {
  expect(outcomes).toContain(`${coordinate} refused`);
});

test.each(reserved.filter((coordinate) => !isMutation(coordinate) && !isOfReservedType(coordinate)))(
  'a behaviour test gets FORBIDDEN from %s',
  (coordinate) => {
    expect(outcomes).toContain(`${coordinate} FORBIDDEN`);
  },
);

/** Mutations with a `wait` input. */
const waiting = names.filter((coordinate) => {
  const input = schema.getType(`${coordinate.charAt(9).toUpperCase()}${coordinate.slice(10)}Input`);
  return isMutation(coordinate) && isInputObjectType(input) && 'wait' in input.getFields();
});

describe.each(waiting.filter((coordinate) => !unable.includes(coordinate)))(
  'a behaviour test waits for %s',
  (coordinate) => {
    /** Expects the outcome to be recorded, unless it is listed as impossible. */
    function expectOutcome(name: string, never: readonly Never[]): void {
      const outcome = `${coordinate} ${name}`;
      if (never.some((row) => row.coordinate === coordinate)) expect(outcomes).not.toContain(outcome);
      else expect(outcomes).toContain(outcome);
    }

    test('until success, if possible on a cloud of the tests', () => {
      expectOutcome('waited', cannotEnd);
    });

    test('until a timeout', () => {
      expect(outcomes).toContain(`${coordinate} RESOURCE_TIMEOUT`);
    });

    test('until a failure, if possible on a cloud of the tests', () => {
      expectOutcome('RESOURCE_FAILURE', cannotFail);
    });
  },
);
