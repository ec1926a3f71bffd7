import { readFileSync } from 'node:fs';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';

test('schema.graphql is the schema of the code; npm run codegen writes it', () => {
  const file = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
  expect(printSchema(lexicographicSortSchema(buildSchema(file)))).toBe(printSchema(lexicographicSortSchema(schema)));
});
