import { inspect, isDeepStrictEqual } from 'node:util';
import type { Server } from './process.ts';

/** An answer to a GraphQL request. */
export interface Answer {
  data: unknown;
  /** The number of calls to Cinder, as reported by the gateway or by the plain peer. NaN for other servers. */
  calls: number;
  /** The time until the answer was read and parsed. */
  milliseconds: number;
}

/** Sends a request. @throws Error if the answer has errors */
export async function ask({ origin }: Server, token: string, body: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'x-auth-token': token, 'x-cinder-graphql-calls': '1' };
  const began = performance.now();
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body });
  const { data, errors, extensions } = (await response.json()) as {
    data?: unknown;
    errors?: unknown;
    extensions?: { cinder?: { total: number } };
  };
  const milliseconds = performance.now() - began;
  if (errors !== undefined || data === undefined) throw new Error(`${body.slice(0, 200)}: ${JSON.stringify(errors)}`);
  return { data, calls: Number(response.headers.get('x-calls') ?? extensions?.cinder?.total ?? NaN), milliseconds };
}

/** @throws Error with the first difference if two answers differ */
export function expectEqual(what: string, actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`${what}: difference at ${firstDifference(actual, expected)}`);
}

function firstDifference(actual: unknown, expected: unknown, path = 'data'): string {
  if (isObject(actual) && isObject(expected)) {
    for (const key of new Set([...Object.keys(actual), ...Object.keys(expected)]))
      if (!isDeepStrictEqual(actual[key], expected[key]))
        return firstDifference(actual[key], expected[key], `${path}.${key}`);
  }
  const short = (value: unknown): string => inspect(value).slice(0, 500);
  return `${path}: ${short(actual)} instead of ${short(expected)}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
