import { readFileSync } from 'node:fs';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';

test('schema.graphql is equal to the schema of the code (written by npm run codegen)', () => {
  const file = readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8');
  expect(printSchema(lexicographicSortSchema(buildSchema(file)))).toBe(printSchema(lexicographicSortSchema(schema)));
});
