import fc from 'fast-check';
import { OperationTypeNode, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { holds, timeoutOf, type Bounds } from './support/bounds.ts';
import { requestsOf } from './support/documents.ts';

const pool = { ids: ['6e2f5ad9-3bd3-4e32-b3b4-8b3a3f8ff3a1', 'Vm9sdW1lOjE'], cursors: ['WzFd'] };
const bounds: Bounds = { time: 4000, least: 100, most: 1500 };

test.each(Object.values(OperationTypeNode))(
  'every generated document of the kind %s is valid',
  { timeout: timeoutOf(bounds) },
  async (kind) => {
    await holds(
      fc.asyncProperty(requestsOf(schema, kind, pool), ({ query }) => {
        expect(validate(schema, parse(query))).toEqual([]);
        return Promise.resolve();
      }),
      bounds,
    );
  },
);

test('generated documents have fragments, aliases, conditions, variables and defaults', () => {
  const texts = fc
    .sample(requestsOf(schema, OperationTypeNode.QUERY, pool), { numRuns: 300, seed: 1 })
    .map(({ query }) => query);
  for (const part of [
    /\.\.\. on /,
    /\.\.\.F\d/,
    /\w: \w+\(/,
    /@skip/,
    /@include/,
    /\$v\d: \w+[^,)]* = /,
    /__typename/,
    /__schema/,
    /__type\(/,
    /allProjects/,
  ]) {
    expect(
      texts.some((text) => part.test(text)),
      String(part),
    ).toBe(true);
  }
});
