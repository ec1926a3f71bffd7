import { existsSync, readFileSync } from 'node:fs';
import { isInputObjectType } from 'graphql';
import { describe, expect, inject, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { cannot, cannotEnd, cannotFail, type Never } from './cannot.ts';
import { operationsByField } from './table.ts';

const path = inject('recording');
if (!existsSync(path)) throw new Error('Nothing is recorded: these tests run behind the behaviour suite, not without it.');
const outcomes = new Set(readFileSync(path, 'utf8').split('\n'));
const operations = operationsByField();
const names = operations.map(([coordinate]) => coordinate);
const reserved = operations.filter(([, rows]) => rows.some(({ roles = [] }) => roles.includes('admin'))).map(([coordinate]) => coordinate);
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

/** Mutations that start a transition: they take a `wait`. */
const waiting = names.filter((coordinate) => {
  const input = schema.getType(`${coordinate.charAt(9).toUpperCase()}${coordinate.slice(10)}Input`);
  return isMutation(coordinate) && isInputObjectType(input) && 'wait' in input.getFields();
});

describe.each(waiting.filter((coordinate) => !unable.includes(coordinate)))('%s is waited for in a behaviour test', (coordinate) => {
  /** Whether the outcome was seen, as it must be, unless it is said that it never comes. */
  function expectOutcome(name: string, never: readonly Never[]): void {
    const outcome = `${coordinate} ${name}`;
    if (never.some((row) => row.coordinate === coordinate)) expect(outcomes).not.toContain(outcome);
    else expect(outcomes).toContain(outcome);
  }

  test('to its end, where a cloud of the tests gets there', () => {
    expectOutcome('waited', cannotEnd);
  });

  test('until time is up', () => {
    expect(outcomes).toContain(`${coordinate} RESOURCE_TIMEOUT`);
  });

  test('until it fails, where a cloud of the tests can fail there', () => {
    expectOutcome('RESOURCE_FAILURE', cannotFail);
  });
});
