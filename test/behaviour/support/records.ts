import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { getNamedType, isLeafType, type GraphQLObjectType } from 'graphql';
import type { Json } from './rest.ts';

/** What is no name of a host, and must reach no URL. */
export const badHosts = [
  '../x', '%2f', 'a\r\nX-Auth-Token: x', 'x'.repeat(10_000), '', '.', 'Volume:7c0ffee0-0000-4000-8000-000000000001',
];

/** How keys of Cinder's become fields, where it is not by their names alone. */
export type Translations = Readonly<Record<string, (value: unknown, record: Json) => Json>>;

/**
 * What the graph must show of a record of Cinder's, key by key: a key that is new to the test stands under its own
 * name, and so fails where the schema lacks it.
 */
export function graphOf(record: Json, translations: Translations = {}): Json {
  const fields = Object.entries(record).map(
    ([key, value]) => translations[key]?.(value, record) ?? { [camelCase(key)]: zoned(value) },
  );
  return Object.assign({}, ...fields) as Json;
}

/** Compares what the graph shows of a record with Cinder's own, key by key of Cinder's. */
export function expectSameRecord(record: Json, node: unknown, translations?: Translations): void {
  expect(node).toMatchObject(graphOf(record, translations));
}

/** The fields of a type that an object has, as they are selected. */
export function selectionOf(object: Json, type: GraphQLObjectType): string {
  const fields = Object.entries(object).map(([name, value]) => {
    const field = type.getFields()[name];
    if (!field) throw new Error(`${type.name} has no field "${name}".`);
    const leadsTo = getNamedType(field.type);
    if (isLeafType(leadsTo)) return name;
    const [inner] = [value].flat();
    return `${name} ${inner ? selectionOf(inner as Json, leadsTo as GraphQLObjectType) : '{ __typename }'}`;
  });
  return `{ ${fields.join(' ')} }`;
}

/** Of an answer, the data: errors have the id of their request. */
function dataOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : answer;
}

/**
 * Reads the plain REST answer and the graph's in turn, until nothing has changed in between (heartbeats, other tests). The
 * graph is read twice: what changes and changes back would be seen by one read alone.
 */
export async function steady<Rest, Graph>(
  rest: () => Promise<Rest>,
  graph: () => Promise<Graph>,
): Promise<{ rest: Rest; graph: Graph }> {
  let [before, after]: unknown[] = [];
  for (let attempt = 0; attempt < 20; attempt++) {
    const whole = await rest();
    const answer = await graph();
    const again = await graph();
    [before, after] = [[whole, dataOf(answer)], [await rest(), dataOf(again)]];
    // Cinder's maps come in any order: the database has none.
    if (isDeepStrictEqual(before, after)) return { rest: whole, graph: answer };
  }
  throw new Error(`The cloud does not come to rest: ${differences(before, after).join(', ')}.`);
}

/** Where two answers differ, as paths with both values. */
function differences(one: unknown, other: unknown, path = ''): string[] {
  if (isDeepStrictEqual(one, other)) return [];
  if (!isObject(one) || !isObject(other)) return [`${path} ${JSON.stringify(one)} / ${JSON.stringify(other)}`];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) => differences(one[key], other[key], `${path}.${key}`));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function camelCase(key: string): string {
  return key.replace(/[_-]([a-zA-Z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A time as the graph gives it; Cinder's own have no zone. */
function zoned(value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+$/.test(value) ? `${value}Z` : value;
}
