import { readFileSync } from 'node:fs';
import { isObjectType, lexicographicSortSchema } from 'graphql';
import { expect, test } from 'vitest';
import { factsOf } from '../../src/schema/facts/facts.ts';
import { operationsTable } from '../../src/schema/facts/operations-table.ts';
import { uncoveredOperations } from '../../src/schema/facts/uncovered-operations.ts';
import { schema } from '../../src/schema/schema.ts';
import { cannot, cannotEnd, cannotFail } from './cannot.ts';
import { bulkMutations, operationsByField } from './table.ts';

const operations = operationsByField();
const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const)
    : [],
);
/** Root fields without an operation of Cinder's API. */
const own = ['Query.node', 'Query.nodes', 'Query.regions', 'Query.viewer'];
const ownAndBulk = [...own, ...bulkMutations()];

test('docs/operations.md is the table of the schema', () => {
  const text = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
  expect(text.trim()).toBe(operationsTable(lexicographicSortSchema(schema)).trim());
});

test("every operation of Cinder's API has a row", () => {
  expect(operations.flatMap(([, rows]) => rows).length + uncoveredOperations.length).toBe(257);
});

test.each(roots.filter(([coordinate]) => bulkMutations().includes(coordinate)))(
  '%s has the operations of the mutation that it runs for each row',
  (_, field) => {
    const { bulkOf, ...facts } = factsOf(field);
    const single = roots.find(([coordinate]) => coordinate === `Mutation.${bulkOf}`);
    expect(single && factsOf(single[1])).toEqual(facts);
  },
);

/** Whether a field only calls other services. */
const isOfOthers = ({ extensions }: (typeof roots)[number][1]): boolean => {
  const { rest, otherRest } = factsOf({ extensions });
  return rest === undefined && otherRest !== undefined;
};

test.each(roots.filter(([coordinate, field]) => !ownAndBulk.includes(coordinate) && !isOfOthers(field)))(
  "%s has at least one operation of Cinder's API",
  (coordinate, field) => {
    expect(operations.map(([name]) => name)).toContain(coordinate);
    const { since } = factsOf(field);
    const rows = operations.find(([name]) => name === coordinate)?.[1] ?? [];
    if (since) expect(rows.every((row) => row.since !== undefined)).toBe(true);
  },
);

test.each([
  ['cannot do', cannot],
  ['cannot end', cannotEnd],
  ['cannot fail in', cannotFail],
])('each operation that a cloud %s is in the table, once', (_, rows) => {
  const known = [...operations.map(([coordinate]) => coordinate), ...bulkMutations()];
  expect(rows.filter(({ coordinate }) => !known.includes(coordinate))).toEqual([]);
  expect(new Set(rows.map(({ coordinate }) => coordinate)).size).toBe(rows.length);
});
