import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import { createCostJudge } from '../../../src/server/limits/operation-cost.ts';

const unlimited = createCostJudge(Infinity);

function costOf(text: string, variables?: object): number | undefined {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  return unlimited(schema, document, { variables })?.objects;
}

describe('the cost of an operation', () => {
  it.each([
    ['an object', '{ volume(id: "1") { id sourceVolume { id } } }', 2],
    ['leaves', '{ volume(id: "1") { id name metadata } __typename }', 1],
    ['a page', '{ volumes(first: 10) { nodes { id } } }', 11],
    [
      'edges, their nodes and the page info',
      '{ volumes(first: 10) { edges { cursor node { id } } pageInfo { hasNextPage } } }',
      22,
    ],
    ['a page without items', '{ volumes(first: 0) { totalCount nodes { id } } }', 1],
    ['a page whose items are not selected', '{ volumes(first: 1000) { totalCount } }', 1],
    ['the default page', '{ volumes { nodes { id } } }', 51],
    [
      'pages in pages, which multiply',
      '{ volumes(first: 10) { nodes { snapshots(first: 20) { nodes { id } } } } }',
      1 + 10 * (1 + 1 + 20),
    ],
    [
      'default pages in pages',
      '{ volumes(first: 10) { nodes { snapshots { nodes { id } } } } }',
      1 + 10 * (1 + 1 + 50),
    ],
    ['a list with an assumed size', '{ volumes(first: 10) { nodes { attachments { id } } } }', 1 + 10 * (1 + 2)],
    ['nodes by IDs', '{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    ['one ID for a list argument', '{ nodes(ids: "a") { id } }', 1],
    ['a page beyond the maximum as the largest page', '{ volumes(first: 2000000) { nodes { id } } }', 1001],
    ['a negative page', '{ volumes(first: -5) { nodes { id } } }', 1],
    [
      'the maximum of the possible types',
      '{ node(id: "a") { ... on Volume { id sourceVolume { id } } ... on Snapshot { volume { id group { id } } } } }',
      3,
    ],
    [
      'a field that is selected twice once',
      '{ volumes(first: 10) { nodes { id } } ...F } fragment F on Query { volumes(first: 10) { nodes { name } pageInfo { hasNextPage } } }',
      12,
    ],
    ['each alias', '{ a: volumes(first: 10) { nodes { id } } b: volumes(first: 20) { nodes { id } } }', 32],
    ['introspection as one', '{ __schema { types { fields { name } } } __type(name: "Volume") { name } }', 2],
    [
      'fields that are not skipped',
      '{ volumes(first: 10) { nodes { id } } groups @skip(if: true) { nodes { id } } transfers @include(if: false) { nodes { id } } }',
      11,
    ],
    ['a mutation', 'mutation { deleteVolume(input: { id: "1" }) { deletedId userErrors { message } } }', 6],
    [
      'the rows of a bulk mutation',
      'mutation { deleteVolumes(input: { ids: ["1", "2", "3"] }) { results { requestedId userErrors { message } } userErrors { message } } }',
      1 + 3 * (1 + 5) + 5,
    ],
    [
      'rows that are input objects',
      'mutation { extendVolumes(input: { volumes: [{ id: "1", newSize: 2 }, { id: "2", newSize: 3 }] }) { results { volume { id } } } }',
      1 + 2 * (1 + 1),
    ],
    [
      'the rows of a bulk mutation whose results are not selected',
      'mutation { deleteVolumes(input: { ids: ["1", "2", "3"] }) { __typename } }',
      3,
    ],
    ['one event of a stream', 'subscription { volumesChanged { kind volume { id } } }', 2],
  ])('counts %s: %s', (_what, text, objects) => {
    expect(costOf(text)).toBe(objects);
  });

  it('depends on the variables of the request', () => {
    const text =
      'query ($n: Int! = 5, $ids: [ID!]! = ["a", "b"], $on: Boolean = false) { volumes(first: $n) { nodes { id } } nodes(ids: $ids) { id } groups(first: $n) @include(if: $on) { nodes { id } } }';
    expect(costOf(text)).toBe(6 + 2);
    expect(costOf(text, { n: 100, ids: ['a'], on: true })).toBe(101 + 1 + 101);
    expect(costOf(text, { n: 0, ids: [] })).toBe(1);
  });

  it('counts the rows of a bulk mutation in the variables', () => {
    const selection = '{ results { requestedId } }';
    const whole = `mutation ($input: DeleteVolumesInput!) { deleteVolumes(input: $input) ${selection} }`;
    const part = `mutation ($ids: [ID!]!) { deleteVolumes(input: { ids: $ids }) ${selection} }`;
    for (const count of [1, 3, 100]) {
      const ids = Array.from({ length: count }, String);
      expect(costOf(whole, { input: { ids } })).toBe(1 + count);
      expect(costOf(part, { ids })).toBe(1 + count);
    }
  });

  it('is estimated again for other numbers of rows in one variable', () => {
    const document = parse(
      'mutation ($input: DeleteVolumesInput!) { deleteVolumes(input: $input) { results { requestedId } } }',
    );
    const cost = (input: object): number | undefined => unlimited(schema, document, { variables: { input } })?.objects;
    expect(cost({ ids: ['a'] })).toBe(2);
    expect(cost({ ids: ['a', 'b'], cascade: true })).toBe(3);
    expect(cost({ other: ['a', 'b', 'c'] })).toBe(1);
    expect(cost({ ids: ['a', 'b', 'c'] })).toBe(4);
    const filler = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`list${index}`, []]));
    expect(cost({ ...filler, ids: ['a'] })).toBe(2);
  });

  it('is estimated again for each request of one document', () => {
    const judge = createCostJudge(100);
    const document = parse('query ($n: Int!) { volumes(first: $n) { nodes { id } } }');
    expect(judge(schema, document, { variables: { n: 99 } })).toEqual({ objects: 100, max: 100 });
    expect(() => judge(schema, document, { variables: { n: 100 } })).toThrow(
      'The answer could hold 101 objects; the limit is 100.',
    );
    expect(judge(schema, document, { variables: { n: 1 } })).toEqual({ objects: 2, max: 100 });
  });

  it('is the same for one document with any values', () => {
    const document = parse(
      'query ($n: Int, $ids: [ID!]!, $filter: VolumeFilter, $on: Boolean = true) { volumes(first: $n, filter: $filter) @include(if: $on) { nodes { id } } nodes(ids: $ids) { id } }',
    );
    const ofDocument = (variables: object): number | undefined => unlimited(schema, document, { variables })?.objects;
    const filter = Object.assign(Object.create(null) as object, { toString: 'x', valueOf: 'y' });
    for (const given of [1, 2]) {
      expect([given, ofDocument({ n: 10, ids: ['a', 'b'], filter })]).toEqual([given, 1000 + 2]);
      expect([given, ofDocument({ n: 10, ids: 'a', filter: null })]).toEqual([given, 11 + 1]);
      expect([given, ofDocument({ n: 10, ids: null })]).toEqual([given, 11]);
      expect([given, ofDocument({ n: null, ids: [] })]).toEqual([given, 51]);
      expect([given, ofDocument({ ids: [] })]).toEqual([given, 51]);
      expect([given, ofDocument({ n: 20, ids: [], on: false })]).toEqual([given, 0]);
    }
  });

  it.each([
    ['volumes(first: 5, filter: { size: 1 }) { nodes { id } }', 1000],
    ['volumes(last: 5, orderBy: [{ field: NAME }]) { nodes { id } }', 1000],
    ['volumes(first: 999, filter: { size: 1 }) { nodes { id snapshot { id } } }', 1 + 999 * 2],
    ['volumes(last: 5, filter: null) { nodes { id } }', 6],
    ['volumes(first: null, last: 7, before: "x") { nodes { id } }', 8],
  ])('counts the rows that a filter or an order can read: %s', (selection, objects) => {
    expect(unlimited(schema, parse(`{ ${selection} }`), {})?.objects).toBe(objects);
  });

  it('is that of the operation that runs', () => {
    const document = parse('query A { volumes { nodes { id } } } query B { volume(id: "1") { id } }');
    expect(unlimited(schema, document, { operationName: 'B' })?.objects).toBe(1);
    expect(unlimited(schema, document, { operationName: 'C' })).toBeUndefined();
  });

  it('is counted in linear time if fragments spread others at several fields', () => {
    const fragments = Array.from(
      { length: 30 },
      (_, n) => `fragment F${n} on Volume { sourceVolume { ...F${n + 1} } snapshot { volume { ...F${n + 1} } } }`,
    );
    const start = performance.now();
    expect(
      costOf(`{ volume(id: "1") { ...F0 } } ${fragments.join(' ')} fragment F30 on Volume { id }`),
    ).toBeGreaterThan(1e9);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
