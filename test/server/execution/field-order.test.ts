import { setTimeout as sleep } from 'node:timers/promises';
import { execute } from '@graphql-tools/executor';
import { buildSchema, parse, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { expect, test } from 'vitest';
import { FieldOrder } from '../../../src/server/execution/field-order.ts';

const schema = buildSchema(`
  interface Node { id: ID }
  type Disk implements Node { id: ID, name: String, late: String, disk: Disk, disks: [Disk] }
  type Copy implements Node { id: ID, late: String, name: String, source: Copy }
  type Query { disk: Disk, disks: [Disk!]!, node: Node, nodes: [Node], fast: Int, late: Int }
`);

const copy = {
  __typename: 'Copy',
  id: 'c',
  name: 'copy',
  late: () => sleep(2, 'late'),
  source: { id: 's', name: 'source' },
};
const disk: object = {
  __typename: 'Disk',
  id: 'd',
  name: 'disk',
  late: () => sleep(2, 'late'),
  disk: () => sleep(1, disk),
  disks: () => sleep(1, [disk, null]),
};
const rootValue = {
  disk: () => sleep(2, disk),
  disks: [disk, disk],
  node: copy,
  nodes: [disk, copy],
  fast: 1,
  late: () => sleep(3, 2),
};

/** The answer as text, with its fields in order. */
async function answer(document: string, variableValues: Record<string, unknown> = {}): Promise<string> {
  const args: ExecutionArgs = { schema, document: parse(document), rootValue, variableValues };
  const { data, errors } = (await execute(args)) as ExecutionResult;
  expect(errors).toBeUndefined();
  const sorting = new FieldOrder(args).sort(data);
  for (;;) {
    const { done, value } = sorting.next();
    if (done) return JSON.stringify(value);
  }
}

const late = '"late":"late"';

test.each([
  ['at the root', '{ late fast }', '{"late":2,"fast":1}'],
  ['in an object', '{ disk { late name } }', `{"disk":{${late},"name":"disk"}}`],
  [
    'in each object of a list',
    '{ disks { late name } fast }',
    `{"disks":[{${late},"name":"disk"},{${late},"name":"disk"}],"fast":1}`,
  ],
  [
    'below lists in objects',
    '{ disk { disks { late id } id } }',
    `{"disk":{"disks":[{${late},"id":"d"},null],"id":"d"}}`,
  ],
  ['with aliases', '{ z: late a: fast }', '{"z":2,"a":1}'],
  ['with keys that objects inherit', '{ __proto__: late constructor: fast }', '{"__proto__":2,"constructor":1}'],
  [
    'of merged selections',
    '{ disk { id } fast disk { late name } }',
    `{"disk":{"id":"d",${late},"name":"disk"},"fast":1}`,
  ],
  [
    'in fragments',
    '{ disk { ...F name } } fragment F on Disk { late ... { id } }',
    `{"disk":{${late},"id":"d","name":"disk"}}`,
  ],
  [
    'of the type of an object',
    '{ nodes { ... on Disk { name } ... on Copy { late } id name: id } }'.replace(' name: id', ''),
    `{"nodes":[{"name":"disk","id":"d"},{${late},"id":"c"}]}`,
  ],
  [
    'of one of two types with the same keys',
    '{ node { ... on Disk { id late name } ... on Copy { late name id } __typename } }',
    `{"node":{${late},"name":"copy","id":"c","__typename":"Copy"}}`,
  ],
  [
    'of fields of two types under one key',
    '{ nodes { ... on Disk { t: disk { id name } } ... on Copy { t: source { name id } } } }',
    '{"nodes":[{"t":{"id":"d","name":"disk"}},{"t":{"name":"source","id":"s"}}]}',
  ],
  [
    'of an interface only',
    '{ nodes { id ... on Node { again: id } } }',
    '{"nodes":[{"id":"d","again":"d"},{"id":"c","again":"c"}]}',
  ],
  [
    'with introspection',
    '{ late __schema { queryType { name } } }',
    '{"late":2,"__schema":{"queryType":{"name":"Query"}}}',
  ],
])('puts fields in the order of the document: %s', async (_name, document, expected) => {
  expect(await answer(document)).toBe(expected);
});

test('respects variables when a field is first selected', async () => {
  const document = 'query($first: Boolean!) { fast @include(if: $first) late ... @skip(if: $first) { fast } }';
  expect(await answer(document, { first: true })).toBe('{"fast":1,"late":2}');
  expect(await answer(document, { first: false })).toBe('{"late":2,"fast":1}');
});

test('yields after each item of a list', () => {
  const order = new FieldOrder({ schema, document: parse('{ disks { id } }') });
  const item = (): object => Object.assign(Object.create(null) as object, { id: 'd' });
  const sorting = order.sort(Object.assign(Object.create(null) as object, { disks: [item(), item(), item()] }));
  let stops = 0;
  while (!sorting.next().done) stops++;
  expect(stops).toBe(3);
});
