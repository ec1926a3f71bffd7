import { expect } from 'vitest';
import type { Json } from './rest.ts';

/** Where a key of Cinder's is in the graph, and what becomes of its value on the way there. */
export interface Place {
  path: string;
  of?: (value: never) => unknown;
}

/** A time as the graph gives it. */
export function time(path: string): Place {
  return { path, of: (value: string | null) => (value === null ? null : `${value}Z`) };
}

/** A value of an enum: Cinder's `front-end` is FRONT_END. */
export function enumValue(path: string): Place {
  return { path, of: (value: string) => value.toUpperCase().replaceAll('-', '_') };
}

/**
 * Compares a record of the graph with Cinder's own, key by key of Cinder's: one that has no place in the graph fails.
 *
 * @param places by Cinder's keys; a path is of field names with dots between them
 */
export function expectSameRecord(rest: Json, node: unknown, places: Readonly<Record<string, string | Place>>): void {
  const expected: Record<string, unknown> = {};
  const found: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(rest)) {
    const place = places[key];
    if (place === undefined) throw new Error(`Cinder's "${key}" has no place in the graph.`);
    const { path, of = (same: unknown) => same } = typeof place === 'string' ? { path: place } : place;
    expected[path] = of(value as never);
    found[path] = path.split('.').reduce<unknown>((object, name) => (object as Json | null)?.[name], node);
  }
  expect(found).toEqual(expected);
}
