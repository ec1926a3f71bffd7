import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { getNamedType, isLeafType, type GraphQLObjectType } from 'graphql';
import type { Json } from './rest.ts';

/** Values that are not valid host names, and must not be in a URL. */
export const badHosts = [
  '../x',
  '%2f',
  'a\r\nX-Auth-Token: x',
  'x'.repeat(10_000),
  '',
  '.',
  'Volume:7c0ffee0-0000-4000-8000-000000000001',
];

/** Functions that convert keys of Cinder's records to fields if the names differ by more than case. */
export type Translations = Readonly<Record<string, (value: unknown, record: Json) => Json>>;

/**
 * Returns the fields expected for a record of Cinder, key by key. An unknown key is expected as a field with its name, so the
 * test fails if the schema lacks it.
 */
export function graphOf(record: Json, translations: Translations = {}): Json {
  const fields = Object.entries(record).map(
    ([key, value]) => translations[key]?.(value, record) ?? { [camelCase(key)]: zoned(value) },
  );
  return Object.assign({}, ...fields) as Json;
}

/** Compares the fields of a node with Cinder's record, by every key of the record. */
export function expectSameRecord(record: Json, node: unknown, translations?: Translations): void {
  expect(node).toMatchObject(graphOf(record, translations));
}

/** Returns the selection of the fields that an object has. */
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

/** Returns the data of an answer, because its errors have varying request IDs. */
function dataOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : answer;
}

/**
 * Reads the answers of REST and GraphQL until nothing has changed in between, for example through heartbeats or other tests.
 * GraphQL is read twice, to detect values that change and change back.
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
    [before, after] = [
      [whole, dataOf(answer)],
      [await rest(), dataOf(again)],
    ];
    // The order of Cinder's maps is undefined, because the database has none.
    if (isDeepStrictEqual(before, after)) return { rest: whole, graph: answer };
  }
  throw new Error(`The cloud keeps changing: ${differences(before, after).join(', ')}.`);
}

/**
 * Compares one answer of REST with one of GraphQL. If they differ, something may have changed in between, so they are read and
 * compared once more, and then only while they are steady.
 *
 * @param expectSame throws if the answers differ
 */
export async function expectSteady<Rest, Graph>(
  rest: () => Promise<Rest>,
  graph: () => Promise<Graph>,
  expectSame: (rest: Rest, graph: Graph) => void,
): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const [whole, answer] = [await rest(), await graph()];
    try {
      expectSame(whole, answer);
      return;
    } catch {
      // Read again.
    }
  }
  const last = await steady(rest, graph);
  expectSame(last.rest, last.graph);
}

/** Returns the differences of two answers, as paths with both values. */
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

/** Returns a time with the time zone that Cinder omits. */
function zoned(value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+$/.test(value) ? `${value}Z` : value;
}
