import type { Json } from './rest.ts';

/** How keys of Cinder's become fields, where it is not by their names alone; undefined for what the graph leaves out. */
export type Translations = Readonly<Record<string, (value: unknown) => Json>>;

/**
 * What the graph must show of a record of Cinder's, key by key: a key that is new to the test stands under its own name,
 * and so fails where the schema lacks it.
 */
export function graphOf(record: Json, translations: Translations = {}): Json {
  return Object.assign({}, ...Object.entries(record).map(([key, value]) => translations[key]?.(value) ?? { [camelCase(key)]: zoned(value) })) as Json;
}

/** Reads the plain REST answer, then the graph's, until nothing has changed in between (heartbeats, other tests). */
export async function steady<Rest, Graph>(rest: () => Promise<Rest>, graph: () => Promise<Graph>): Promise<{ rest: Rest; graph: Graph }> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const before = await rest();
    const answer = await graph();
    if (JSON.stringify(before) === JSON.stringify(await rest())) return { rest: before, graph: answer };
  }
  throw new Error('The cloud does not come to rest.');
}

function camelCase(key: string): string {
  return key.replace(/[_-]([a-zA-Z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A time as the graph gives it; Cinder's own have no zone. */
function zoned(value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+$/.test(value) ? `${value}Z` : value;
}
