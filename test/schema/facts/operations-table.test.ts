import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { expect, test } from 'vitest';
import { cinder, type Facts } from '../../../src/schema/facts/facts.ts';
import { operationRows, operationsTable } from '../../../src/schema/facts/operations-table.ts';

function schemaOf(fields: Readonly<Record<string, Facts>>): GraphQLSchema {
  const configs = Object.entries(fields).map(([name, facts]) => [
    name,
    { type: GraphQLString, extensions: cinder(facts) },
  ]);
  return new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: Object.fromEntries(configs) as Record<string, { type: typeof GraphQLString }>,
    }),
  });
}

const schema = schemaOf({
  volumes: {
    rest: [{ call: 'GET /volumes/detail', sdk: ['volumes'] }],
    covers: [{ call: 'GET /volumes' }],
    since: '3.8',
  },
  pools: { rest: ['GET /scheduler-stats/get_pools'], calls: 'one' },
  extend: {
    rest: [
      {
        call: 'POST /volumes/{id}/action',
        action: 'os-extend',
        when: 'with `force`',
        since: '3.42',
        transition: 'extending → available',
      },
    ],
    roles: ['admin'],
  },
  wait: { sdk: ['wait_for_status'] },
  extendMany: { rest: [{ call: 'POST /volumes/{id}/action', action: 'os-extend' }], bulkOf: 'extend' },
});

test('has a row for each operation with the requirements of its field, and none for a plain call or a bulk mutation', () => {
  expect(operationRows(schema)).toEqual([
    { field: 'Query.volumes', since: '3.8', call: 'GET /volumes/detail', sdk: ['volumes'] },
    { field: 'Query.volumes', since: '3.8', call: 'GET /volumes' },
    {
      field: 'Query.extend',
      roles: ['admin'],
      call: 'POST /volumes/{id}/action',
      action: 'os-extend',
      when: 'with `force`',
      since: '3.42',
      transition: 'extending → available',
    },
    { field: 'Query.wait', sdk: ['wait_for_status'] },
  ]);
});

test('writes the rows below the headings of their paths', () => {
  const text = operationsTable(schema);
  const [, volumes = ''] = /## Volumes\n\n([^#]*)/.exec(text) ?? [];
  expect(volumes.trim().split('\n').slice(2)).toEqual([
    '| `Query.volumes` | `GET /volumes/detail` | 3.8 |  |  | `volumes` |',
    '| `Query.volumes` | `GET /volumes` | 3.8 |  |  |  |',
    '| `Query.extend`, with `force` | `POST /volumes/{id}/action` with `os-extend` | 3.42 | admin | extending → available |  |',
  ]);
  expect(text).toContain('| `Query.wait` |  |  |  |  | `wait_for_status` |');
});

test('fails for a path without a heading', () => {
  expect(() => operationsTable(schemaOf({ other: { rest: [{ call: 'GET /nowhere' }] } }))).toThrow(
    'No section of docs/operations.md has GET /nowhere.',
  );
});
